import type { Entry } from "@/lib/playground/timeline/timeline"
import { describeActivity } from "../call/describe-activity"
import { describeEffect } from "../call/describe-effect"
import { CallRow } from "./call-row"
import { ConsoleRow } from "./console-row"
import { ErrorRow } from "./error-row"
import { NoteRow } from "./note-row"
import { RunRow } from "./run-row"

type TimelineRowProps = { entry: Entry; isOpen: boolean; onToggle: () => void }

export function TimelineRow({ entry, isOpen, onToggle }: TimelineRowProps) {
  switch (entry.type) {
    case "run":
      return <RunRow runId={entry.runId} at={entry.at} />
    case "call":
      return <CallRow call={entry} isOpen={isOpen} onToggle={onToggle} />
    case "console":
      return <ConsoleRow entry={entry} isOpen={isOpen} onToggle={onToggle} />
    case "error":
      return <ErrorRow error={entry} isOpen={isOpen} onToggle={onToggle} />
    case "effect":
      return <NoteRow label="page" lines={[describeEffect(entry.effect)]} />
    case "activity":
      return <NoteRow label="stored" isStored lines={describeActivity(entry.activity)} />
    case "gap":
      return (
        <NoteRow label="page" lines={[`${entry.count} entries left out: they came faster than they can be read.`]} />
      )
  }
}
