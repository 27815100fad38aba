import { ChevronDown } from "lucide-react"
import type { ComponentProps } from "react"

type SelectBoxProps = Omit<ComponentProps<"select">, "className"> & {
  /** Widths; everything else looks alike everywhere. */
  width?: string
}

/** A native select, drawn as our other fields are. */
export function SelectBox({ width = "w-full", ...props }: SelectBoxProps) {
  return (
    <span className="relative min-w-0 max-md:flex-1">
      <select
        className={`h-7 min-w-0 max-w-full appearance-none truncate rounded-md border border-line-strong bg-surface pr-7 pl-2.5 text-xs hover:bg-hover disabled:opacity-50 max-md:h-10 ${width}`}
        {...props}
      />
      <ChevronDown
        size={13}
        aria-hidden
        className="pointer-events-none absolute top-1/2 right-2 -translate-y-1/2 text-muted"
      />
    </span>
  )
}
