import type { ComponentProps } from "react"
import type { Entry } from "@/lib/playground/timeline/entry"
import { Badge } from "../../ui/badge"
import { describeActivity } from "../call/describe-activity"
import { usePointedRow } from "../use-pointed"
import { RowShell } from "./row-shell"

type NoteRowProps = Pick<ComponentProps<typeof RowShell>, "pointing"> & {
  label: string
  /** Whether the server's log says so, and not the page alone. */
  isStored?: boolean
  lines: string[]
}

/** Something that happened without a call: a callback, an arriving message, a change made elsewhere. */
export function NoteRow({ label, isStored = false, lines, ...pointing }: NoteRowProps) {
  return (
    <RowShell
      {...pointing}
      outcome={
        <Badge
          tone={isStored ? "good" : "quiet"}
          isOutlined={!isStored}
          title={isStored ? "Confirmed by the server" : "Said by the page"}
        >
          {label}
        </Badge>
      }
    >
      {lines.map((line) => (
        <p key={line} className="break-words text-muted text-xs leading-5">
          <bdi>{line}</bdi>
        </p>
      ))}
    </RowShell>
  )
}

/** A stored change that no call of this page caused, such as a message that somebody wrote. */
export function StoredRow({ id, activity }: Extract<Entry, { type: "activity" }>) {
  const pointing = usePointedRow({ id, activities: [activity], effects: [] })
  return <NoteRow label="stored" isStored lines={describeActivity(activity)} pointing={pointing} />
}
