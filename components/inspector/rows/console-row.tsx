import { Bug, CircleX, Info, type LucideIcon, TriangleAlert } from "lucide-react"
import type { ConsoleEntry } from "@/lib/playground/timeline/timeline"
import { LongString } from "../value/long-string"
import { readSnapshot } from "../value/read-snapshot"
import { ValueTree } from "../value/value-tree"
import { PlaceButton } from "./place-button"
import { RowShell } from "./row-shell"

const icons: Partial<Record<ConsoleEntry["level"], LucideIcon>> = {
  debug: Bug,
  info: Info,
  warn: TriangleAlert,
  error: CircleX,
}

const tints = { debug: "plain", log: "plain", info: "plain", warn: "warn", error: "bad" } as const

export function ConsoleRow({ entry }: { entry: ConsoleEntry }) {
  const Icon = icons[entry.level]
  return (
    <RowShell tint={tints[entry.level]} place={entry.place && <PlaceButton place={entry.place} />}>
      <div className="flex items-start gap-2 font-mono text-xs leading-5">
        {Icon && <Icon size={13} role="img" aria-label={entry.level} className="mt-1 -ml-5.5 shrink-0" />}
        <div className="flex min-w-0 flex-1 flex-wrap gap-x-2">
          {entry.values.map((value, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: what was logged never changes.
            <Logged key={index} value={value} />
          ))}
        </div>
      </div>
    </RowShell>
  )
}

/** As consoles do, a string that was logged itself shows without quotes. */
function Logged({ value }: { value: unknown }) {
  const snapshot = readSnapshot(value)
  return (
    <div className="min-w-0">
      {snapshot?.type === "string" ? (
        <LongString snapshot={snapshot} isQuoted={false} />
      ) : (
        <ValueTree snapshot={snapshot} />
      )}
    </div>
  )
}
