import { Badge } from "../../ui/badge"
import { RowShell } from "./row-shell"

type NoteRowProps = {
  label: string
  /** Whether the server's log says so, and not the page alone. */
  isStored?: boolean
  lines: string[]
}

/** Something that happened without a call: a callback, an arriving message, a change made elsewhere. */
export function NoteRow({ label, isStored = false, lines }: NoteRowProps) {
  return (
    <RowShell
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
