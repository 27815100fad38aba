import { type ReactNode, useState } from "react"
import { formatMoment } from "../format-moment"

/** Rows younger than this when they are drawn first are news, not history. */
const newMs = 5_000

type SectionItemProps = {
  /** Unix seconds. */
  at: number
  children: ReactNode
}

export function SectionItem({ at, children }: SectionItemProps) {
  const [isNew] = useState(() => Date.now() - at * 1_000 < newMs)
  return (
    <li className={`flex items-baseline gap-3 rounded-xs ${isNew ? "animate-flash" : ""}`}>
      <div className="min-w-0 flex-1 break-words">{children}</div>
      <time dateTime={new Date(at * 1_000).toISOString()} className="shrink-0 text-2xs text-muted tabular-nums">
        {formatMoment(at)}
      </time>
    </li>
  )
}
