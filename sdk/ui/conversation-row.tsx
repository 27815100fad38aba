import type { Conversation } from "../../lib/contract/messenger"
import { textOfBlocks } from "../block-text"
import { openAt } from "../panel"
import { faceOf } from "./author"
import { Avatar } from "./avatar"
import { shortAge } from "./time"
import type { View } from "./view"
import { words } from "./words"

type RowProps = Pick<View, "call"> & { conversation: Conversation }

/** One conversation in a list: who, the first words, when, and whether it is unread. */
export function ConversationRow({ conversation, call }: RowProps) {
  const face = faceOf(conversation)
  const { id, messages, last_message_at: at, unread_count: unread } = conversation
  return (
    <button type="button" class="row" onClick={() => openAt(call, { name: "conversation", id })}>
      <Avatar admin={face} size={40} />
      <span class="row-text">
        <span class="row-preview" dir="auto" data-unread={unread > 0}>
          {textOfBlocks(messages.at(-1)?.blocks ?? [])}
        </span>
        <span class="row-meta">
          {face.name}
          <time dateTime={new Date(at * 1_000).toISOString()}>{shortAge(at)}</time>
        </span>
      </span>
      {unread > 0 && (
        <span class="dot">
          <span class="unseen">{words.unread(unread)}</span>
        </span>
      )}
    </button>
  )
}
