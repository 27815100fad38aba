import type { Conversation } from "../../../lib/contract/messenger/conversation"
import { textOfBlocks } from "../../state/block-text"
import { faceOf } from "../parts/author"
import { Avatar } from "../parts/avatar"
import { Icon } from "../parts/icon"
import { shortAge } from "../parts/time"
import { TicketBadge } from "../thread/ticket-state"
import type { View } from "../view"
import { count, words } from "../words/words"

type RowProps = Pick<View, "act"> & { conversation: Conversation }

/** One conversation in a list: who, the first words, when, and whether it is unread. */
export function ConversationRow({ conversation, act }: RowProps) {
  const { id, ticket, messages, last_message_at: at, unread_count: unread } = conversation
  const face = faceOf(conversation)
  const last = messages.at(-1)
  const text = textOfBlocks(last?.blocks ?? [])
  const preview = last?.author.type === "user" ? `${words.you}: ${text}` : text
  return (
    <button
      type="button"
      class="row"
      data-shows={`${last?.id ?? ""} ${id}`}
      onClick={() => act.open({ name: "conversation", id })}
    >
      {face ? <Avatar face={face} size={40} /> : <NoFace isTicket={ticket !== null} />}
      <span class="row-text">
        <span class="row-preview" dir="auto" data-unread={unread > 0}>
          {ticket?.title ?? preview}
        </span>
        <span class="row-meta">
          {ticket ? <TicketBadge state={ticket.state} /> : <bdi>{face?.name ?? words.you}</bdi>}
          <time dateTime={new Date(at * 1_000).toISOString()}>{shortAge(at)}</time>
        </span>
      </span>
      {unread > 0 && (
        <span class="dot">
          <span class="unseen">{count(words.unread, unread)}</span>
        </span>
      )}
    </button>
  )
}

/** Nobody of the team has written yet. */
function NoFace({ isTicket }: { isTicket: boolean }) {
  return (
    <span class="no-face">
      <Icon name={isTicket ? "tickets" : "messages"} />
    </span>
  )
}
