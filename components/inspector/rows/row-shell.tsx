import { ChevronRight } from "lucide-react"
import type { HTMLAttributes, ReactNode } from "react"

type RowShellProps = {
  tint?: "plain" | "warn" | "bad"
  /** Absent for rows with nothing behind them. */
  toggle?: { label: string; isOpen: boolean; onToggle: () => void }
  place?: ReactNode
  outcome?: ReactNode
  duration?: string
  details?: ReactNode
  /** Of `usePointedRow`. */
  pointing?: HTMLAttributes<HTMLDivElement>
  children: ReactNode
}

const tints = {
  plain: "",
  warn: "bg-warn-soft/50 text-warn",
  bad: "bg-bad-soft/50 text-bad",
} as const

/** One dense line of the timeline; the whole line opens it, and what lies on top of that stays pressable. */
export function RowShell({
  tint = "plain",
  toggle,
  place,
  outcome,
  duration,
  details,
  pointing,
  children,
}: RowShellProps) {
  return (
    <div {...pointing} className={`border-line border-b ${tints[tint]}`}>
      <div className="relative flex min-h-7 items-start gap-2 px-3 py-1 max-md:min-h-10 max-md:py-2.5">
        {toggle ? <RowToggle {...toggle} /> : <span aria-hidden className="w-3.5 shrink-0" />}
        <div className="min-w-0 flex-1">{children}</div>
        {/* Columns that line up from row to row, where there is room for them. */}
        <div className="flex min-h-5 shrink-0 items-center gap-2">
          {place}
          <span className="flex justify-end @2xl:min-w-22">{outcome}</span>
          <span className="hidden w-11 text-right font-mono text-2xs text-muted tabular-nums @2xl:block">
            {duration}
          </span>
        </div>
      </div>
      {toggle?.isOpen && details}
    </div>
  )
}

function RowToggle({ label, isOpen, onToggle }: NonNullable<RowShellProps["toggle"]>) {
  return (
    <button
      type="button"
      aria-expanded={isOpen}
      aria-label={label}
      onClick={onToggle}
      className="flex h-5 w-3.5 shrink-0 items-center text-muted outline-none after:absolute after:inset-0 hover:after:bg-text/4 focus-visible:after:outline-2 focus-visible:after:outline-accent focus-visible:after:-outline-offset-2"
    >
      <ChevronRight size={13} aria-hidden className={`transition-transform ${isOpen ? "rotate-90" : ""}`} />
    </button>
  )
}
