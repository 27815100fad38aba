import type { InboxMessage } from "@/lib/contract/playground/inbox"
import { Badge } from "../../../ui/badge"
import { clockTime, isoMoment, wholeMoment } from "../../times"
import { MessageBlock } from "./message-block"
import { authorName } from "./message-words"

const looks = {
  user: { side: "items-start", bubble: "bg-hover" },
  team: { side: "items-end", bubble: "bg-accent-soft" },
  note: { side: "items-end", bubble: "border border-warn/50 border-dashed bg-warn-soft" },
} as const

type MessageItemProps = { message: InboxMessage; userName: string; seen: string | null }

/** One message: users on the left, the team on the right, notes in a colour of their own. */
export function MessageItem({ message, userName, seen }: MessageItemProps) {
  const { author, kind, blocks, created_at } = message
  const isNote = kind === "note"
  const look = looks[isNote ? "note" : author.type === "user" ? "user" : "team"]
  return (
    <li className={`flex flex-col gap-1 ${look.side}`}>
      <p className="flex max-w-full items-center gap-2 px-1 text-2xs text-muted">
        {isNote && <Badge tone="warn">Note</Badge>}
        <bdi className="truncate font-medium text-text">{authorName(message, userName)}</bdi>
        <time dateTime={isoMoment(created_at)} title={wholeMoment(created_at)} className="shrink-0 tabular-nums">
          {clockTime(created_at)}
        </time>
      </p>
      <div
        className={`flex max-w-[min(85%,40rem)] flex-col gap-2 rounded-lg px-3 py-2 [overflow-wrap:anywhere] ${look.bubble}`}
      >
        {blocks.map((block, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of a stored message never move.
          <MessageBlock key={index} block={block} isFromUser={author.type === "user"} />
        ))}
      </div>
      {seen && <p className="px-1 text-2xs text-muted">{seen}</p>}
    </li>
  )
}
