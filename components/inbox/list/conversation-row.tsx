import type { ConversationResource, InboxMessage } from "@/lib/contract/playground/inbox"
import { Badge } from "../../ui/badge"
import { TicketBadge } from "../details/ticket-badge"
import { personName } from "../person-name"
import { messageWords } from "../thread/message/message-words"
import { ageOf, isoMoment, wholeMoment } from "../times"
import { PlaceLink } from "./place-link"

type ConversationRowProps = { conversation: ConversationResource; isOpen: boolean; now: number }

/** One conversation of the list: a link to it. */
export function ConversationRow({ conversation, isOpen, now }: ConversationRowProps) {
  const { id, state, ticket, waiting_count, last_message_at, messages } = conversation
  const last = messages.at(-1)
  return (
    <PlaceLink
      conversation={id}
      data-conversation={id}
      aria-current={isOpen ? "true" : undefined}
      className="flex flex-col gap-0.5 px-3 py-2.5 text-xs hover:bg-hover focus-visible:-outline-offset-2 aria-[current=true]:bg-hover aria-[current=true]:shadow-[inset_3px_0_var(--accent)]"
    >
      <span className="flex items-baseline gap-2">
        <bdi
          className={`min-w-0 flex-1 truncate text-left text-sm ${waiting_count > 0 ? "font-semibold" : "font-medium"}`}
        >
          {personName(conversation)}
        </bdi>
        <time
          dateTime={isoMoment(last_message_at)}
          title={wholeMoment(last_message_at)}
          className="shrink-0 text-2xs text-muted tabular-nums"
        >
          {ageOf(last_message_at, now)}
        </time>
      </span>
      <span className="flex min-h-4.5 items-center gap-2">
        <bdi className={`min-w-0 flex-1 truncate text-left ${waiting_count > 0 ? "" : "text-muted"}`}>
          {ticket?.title ?? (last && wordsOf(last))}
        </bdi>
        {state !== "open" && <Badge tone="quiet">{state}</Badge>}
        {ticket && <TicketBadge state={ticket.state} />}
        {waiting_count > 0 && <Badge tone="accent">{waiting_count} waiting</Badge>}
      </span>
    </PlaceLink>
  )
}

function wordsOf(message: InboxMessage) {
  const words = messageWords(message)
  if (message.kind === "note") return `Note: ${words}`
  return message.author.type === "admin" ? `${message.author.admin.name}: ${words}` : words
}
