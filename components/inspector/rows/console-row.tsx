import { Bug, CircleX, Info, type LucideIcon, TriangleAlert } from "lucide-react"
import type { ConsoleEntry } from "@/lib/playground/timeline/timeline"
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
  const { level, form, place, groups = [] } = entry
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
        <Said entry={entry} />
      </div>
    </RowShell>
  )
}

function Said({ entry: { form, values } }: { entry: ConsoleEntry }) {
  if (form === "clear") return <em className="text-muted">The console was cleared.</em>
  const copies = values.map(readSnapshot)
  const table = form === "table" && tableOf(copies[0] ?? null, copies[1] ?? null)
  if (table) return <ConsoleTable table={table} />
  return <ConsoleLine values={copies} isOpen={form === "dir"} />
}
