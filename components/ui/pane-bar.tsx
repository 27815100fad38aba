import type { ReactNode } from "react"

/** The line of titles and tools on top of a pane. */
export function PaneBar({ children }: { children: ReactNode }) {
  return (
    <div className="flex h-9 shrink-0 items-center gap-2 border-line border-b px-3 text-xs max-md:h-12 max-md:gap-1.5 max-md:px-2">
      {children}
    </div>
  )
}
