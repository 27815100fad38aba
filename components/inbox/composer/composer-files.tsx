import { LoaderCircle, X } from "lucide-react"
import type { Attachment } from "@/lib/contract/messenger/blocks"
import { IconButton } from "../../ui/icon-button"
import { fileSize } from "../file-size"

type ComposerFilesProps = {
  files: Attachment[]
  /** Names of those on their way. */
  uploading: string[]
  onRemove: (id: string) => void
}

/** The files that go with what is being written. */
export function ComposerFiles({ files, uploading, onRemove }: ComposerFilesProps) {
  if (files.length + uploading.length === 0) return null
  return (
    <ul aria-label="Attached files" className="flex flex-wrap gap-2 text-xs">
      {files.map(({ id, name, size }) => (
        <li key={id} className="flex max-w-full items-center gap-2 rounded-md border border-line-strong pl-2.5">
          <bdi className="truncate">{name}</bdi>
          <span className="shrink-0 text-muted">{fileSize(size)}</span>
          <IconButton label={`Remove ${name}`} icon={X} onClick={() => onRemove(id)} />
        </li>
      ))}
      {uploading.length > 0 && (
        <li className="flex h-7 items-center gap-2 text-muted">
          <LoaderCircle size={13} aria-hidden className="animate-spin" />
          Uploading{" "}
          {uploading.length === 1 ? <bdi className="truncate">{uploading[0]}</bdi> : `${uploading.length} files`}…
        </li>
      )}
    </ul>
  )
}
