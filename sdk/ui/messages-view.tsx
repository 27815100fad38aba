import { CloseButton } from "./close-button"
import { ConversationRow } from "./conversation-row"
import { MessagesIcon } from "./icons"
import { Tabs } from "./tabs"
import type { View } from "./view"
import { words } from "./words"

/** All conversations of the person, the latest first. */
export function MessagesView({ state, call }: View) {
  const { conversations } = state
  return (
    <>
      <header class="bar">
        <h2>{words.messages}</h2>
        <CloseButton call={call} />
      </header>
      {conversations.length === 0 ? (
        <div class="empty">
          <MessagesIcon />
          <strong>{words.noMessages}</strong>
          <span>{words.noMessagesHint}</span>
        </div>
      ) : (
        <ul class="scroll list">
          {conversations.map((conversation) => (
            <li key={conversation.id}>
              <ConversationRow conversation={conversation} call={call} />
            </li>
          ))}
        </ul>
      )}
      <Tabs current="messages" state={state} call={call} />
    </>
  )
}
