import { memo } from "react"
import type { Entry } from "@/lib/playground/timeline/entry"
import { describeEffect } from "../call/describe-effect"
import { CallRow } from "./call-row"
import { ConsoleRow } from "./console-row"
import { ErrorRow } from "./error-row"
import { InputRow, ResultRow } from "./input-row"
import { NoteRow, StoredRow } from "./note-row"
import { RunRow } from "./run-row"

type TimelineRowProps = { entry: Entry; isOpen: boolean; onToggle: (id: number) => void }

/** Drawn once for each entry: a list that scrolls or follows a flood reads none of its values again. */
export const TimelineRow = memo(function TimelineRow({ entry, isOpen, onToggle: toggle }: TimelineRowProps) {
  const onToggle = () => toggle(entry.id)
  switch (entry.type) {
    case "run":
      return <RunRow runId={entry.runId} at={entry.at} />
    case "call":
      return <CallRow call={entry} isOpen={isOpen} onToggle={onToggle} />
    case "console":
      return <ConsoleRow entry={entry} isOpen={isOpen} onToggle={onToggle} />
    case "error":
      return <ErrorRow error={entry} isOpen={isOpen} onToggle={onToggle} />
    case "input":
      return <InputRow entry={entry} />
    case "result":
      return <ResultRow entry={entry} />
    case "effect":
      return <NoteRow label="page" lines={[describeEffect(entry.effect)]} />
    case "activity":
      return <StoredRow {...entry} />
    case "gap":
      return (
        <NoteRow label="page" lines={[`${entry.count} entries left out: they came faster than they can be read.`]} />
      )
  }
})
