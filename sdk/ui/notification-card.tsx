import type { Conversation } from "../../lib/contract/messenger"
import { textOfBlocks } from "../block-text"
import { dismiss } from "../inbox"
import { openAt } from "../panel"
import { authorOf } from "./author"
import { Avatar } from "./avatar"
import { Blocks } from "./blocks"
import { CloseIcon } from "./icons"
import type { View } from "./view"
import { words } from "./words"

/** The newest message that announces itself: its first words, or all of it (API spec, 6.1). A badge shows no card. */
export function NotificationCard({ state, call }: View) {
  const conversation = state.conversations.find(isAnnounced)
  const team = state.workspace?.name ?? ""
  const message = conversation?.messages.at(-1)
  if (!conversation || !message) return null

  const author = authorOf(message)
  const isFull = conversation.delivery?.style === "full"
  const from = words.from(author.name, team)

  function onDismiss(id: string): void {
    const { messenger, trace } = call
    const { session } = messenger
    if (session) dismiss({ messenger, session, trace }, id)
  }

  return (
    <section key={conversation.id} class="card" data-style={conversation.delivery?.style} aria-label={from}>
      <button
        type="button"
        class="card-open"
        onClick={() => openAt(call, { name: "conversation", id: conversation.id })}
      >
        <Avatar admin={author} size={isFull ? 40 : 36} />
        <span class="card-text">
          <span class="card-author">
            <strong>{author.name}</strong> {team}
          </span>
          {!isFull && (
            <span class="card-preview" dir="auto">
              {textOfBlocks(message.blocks)}
            </span>
          )}
        </span>
      </button>
      {isFull && (
        <div class="card-blocks">
          <Blocks blocks={message.blocks} />
        </div>
      )}
      <button
        type="button"
        class="icon-button card-dismiss"
        aria-label={words.dismiss}
        onClick={() => onDismiss(conversation.id)}
      >
        <CloseIcon />
      </button>
    </section>
  )
}

function isAnnounced({ delivery, unread_count }: Conversation): boolean {
  return delivery !== null && delivery.style !== "badge" && unread_count > 0
}
