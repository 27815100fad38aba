import type { ReactNode } from "react"
import type { InputEntry, ResultEntry } from "@/lib/playground/timeline/entry"
import { readSnapshot } from "../value/read-snapshot"
import { ValueTree } from "../value/value-tree"
import { RowShell } from "./row-shell"

/** A line that somebody entered into the console. */
export function InputRow({ entry: { text } }: { entry: InputEntry }) {
  return (
    <MarkedRow mark="›" label="Entered">
      <bdi className="whitespace-pre-wrap break-words text-accent">{text}</bdi>
    </MarkedRow>
  )
}

/** What such a line gave. */
export function ResultRow({ entry: { value } }: { entry: ResultEntry }) {
  return (
    <MarkedRow mark="‹" label="Result">
      <ValueTree snapshot={readSnapshot(value)} />
    </MarkedRow>
  )
}

function MarkedRow({ mark, label, children }: { mark: string; label: string; children: ReactNode }) {
  return (
    <RowShell>
      <div className="flex items-start gap-2 font-mono text-xs leading-5">
        <span role="img" aria-label={label} className="-ml-5.5 w-3.5 shrink-0 text-center text-muted">
          {mark}
        </span>
        <div className="min-w-0 flex-1">{children}</div>
      </div>
    </RowShell>
  )
}
