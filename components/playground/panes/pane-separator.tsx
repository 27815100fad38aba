import { Separator } from "react-resizable-panels"

type PaneSeparatorProps = { label: string; orientation: "horizontal" | "vertical" }

/** A hairline with a wider grip, moved by pointer or arrow keys. */
export function PaneSeparator({ label, orientation }: PaneSeparatorProps) {
  const shape =
    orientation === "vertical" ? "w-px after:-inset-x-0.75 after:inset-y-0" : "h-px after:-inset-y-0.75 after:inset-x-0"
  return (
    <Separator
      aria-label={label}
      className={`relative z-10 bg-line outline-none transition-colors after:absolute after:transition-colors hover:after:bg-accent/30 focus-visible:after:bg-accent data-[separator=active]:after:bg-accent/60 ${shape}`}
    />
  )
}
