import { Bug, CircleX, Info, type LucideIcon, TriangleAlert } from "lucide-react"
import type { ConsoleEntry } from "@/lib/playground/timeline/entry"
import { ConsoleLine } from "../console/console-line"
import { ConsoleTable } from "../console/console-table"
import { textOfLine } from "../console/format"
import { tableOf } from "../console/table"
import { readSnapshot } from "../value/read-snapshot"
import { PlaceButton } from "./place-button"
import { RowShell } from "./row-shell"

const icons: Partial<Record<ConsoleEntry["level"], LucideIcon>> = {
  debug: Bug,
  info: Info,
  warn: TriangleAlert,
  error: CircleX,
}

const tints = { debug: "plain", log: "plain", info: "plain", warn: "warn", error: "bad" } as const

type ConsoleRowProps = { entry: ConsoleEntry; isOpen: boolean; onToggle: () => void }

export function ConsoleRow({ entry, isOpen, onToggle }: ConsoleRowProps) {
  const { level, form, place, groups = [], times = 1 } = entry
  const Icon = icons[level]
  const toggle = form === "group" && {
    toggle: { label: `Group ${textOfLine(entry.values.map(readSnapshot))}`, isOpen, onToggle },
  }
  return (
    <RowShell tint={tints[level]} {...toggle} place={place && <PlaceButton place={place} />}>
      <div
        className={`flex items-start gap-2 font-mono text-xs leading-5 ${form === "group" ? "font-semibold" : ""}`}
        style={{ paddingInlineStart: `${groups.length}rem` }}
      >
        {Icon && <Icon size={13} role="img" aria-label={level} className="mt-1 -ml-5.5 shrink-0" />}
        {times > 1 && <Times count={times} />}
        <Said entry={entry} />
      </div>
    </RowShell>
  )
}

/** How often the line was said in a row. */
function Times({ count }: { count: number }) {
  return (
    <span className="mt-0.5 flex h-4 min-w-4 shrink-0 items-center justify-center rounded-full bg-hover px-1.5 text-2xs text-text tabular-nums">
      {count}
      <span className="sr-only"> times</span>
    </span>
  )
}

function Said({ entry: { form, values } }: { entry: ConsoleEntry }) {
  if (form === "clear") return <em className="text-muted">The console was cleared.</em>
  const copies = values.map(readSnapshot)
  const table = form === "table" && tableOf(copies[0] ?? null, copies[1] ?? null)
  if (table) return <ConsoleTable table={table} />
  return <ConsoleLine values={copies} isOpen={form === "dir"} />
}
