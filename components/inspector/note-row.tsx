import { Badge } from "../ui/badge"
import { RowShell } from "./row-shell"

type NoteRowProps = { label: string; lines: string[] }

/** Something that happened without a call: a callback, an arriving message, a change made elsewhere. */
export function NoteRow({ label, lines }: NoteRowProps) {
  return (
    <RowShell outcome={<Badge tone="quiet">{label}</Badge>}>
      {lines.map((line) => (
        <p key={line} className="break-words text-muted text-xs leading-5">
          <bdi>{line}</bdi>
        </p>
      ))}
    </RowShell>
  )
}
