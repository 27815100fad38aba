import { type ReactNode, useState } from "react"
import type { Thing } from "@/lib/playground/timeline/pointed"
import { usePointedRecord } from "../../inspector/use-pointed"
import { formatMoment } from "../format-moment"

/** Rows younger than this when they are drawn first are news, not history. */
const newMs = 5_000

type SectionItemProps = {
  /** Unix seconds. */
  at: number
  /** What a call that wrote it calls it. */
  thing?: Thing
  children: ReactNode
}

export function SectionItem({ at, thing, children }: SectionItemProps) {
  const [isNew] = useState(() => Date.now() - at * 1_000 < newMs)
  const pointing = usePointedRecord(thing ?? null)
  return (
    <li {...pointing} className={`flex items-baseline gap-3 rounded-xs ${isNew ? "animate-flash" : ""}`}>
      <div className="min-w-0 flex-1 break-words">{children}</div>
      <time dateTime={new Date(at * 1_000).toISOString()} className="shrink-0 text-2xs text-muted tabular-nums">
        {formatMoment(at)}
      </time>
    </li>
  )
}
