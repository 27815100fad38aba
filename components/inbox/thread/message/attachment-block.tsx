import { Paperclip } from "lucide-react"
import type { Attachment } from "@/lib/contract/messenger/blocks"
import { fileSize } from "../../file-size"
import { MessageImage } from "./message-image"

/** A file in a message: an image shows, anything else is downloaded. */
export function AttachmentBlock({ attachment: { name, media_type, size, url } }: { attachment: Attachment }) {
  // A path on this host; an address that leads elsewhere is none that an upload answered.
  if (!/^\/(?![/\\])/.test(url)) return <p className="text-muted">{name}</p>
  if (media_type.startsWith("image/")) return <MessageImage url={url} alt={name} />
  return (
    <a
      href={url}
      download={name}
      className="flex w-fit max-w-full items-center gap-2 rounded-md border border-line-strong bg-surface px-2.5 py-1.5 text-text text-xs hover:bg-hover"
    >
      <Paperclip size={13} aria-hidden className="shrink-0 text-muted" />
      <bdi className="truncate">{name}</bdi>
      <span className="shrink-0 text-muted">{fileSize(size)}</span>
    </a>
  )
}
