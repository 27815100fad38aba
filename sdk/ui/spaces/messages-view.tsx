import { Bar } from "../parts/bar"
import { Empty } from "../parts/empty"
import { Icon } from "../parts/icon"
import type { View } from "../view"
import { words } from "../words/words"
import { ConversationRow } from "./conversation-row"
import { Tabs } from "./tabs"

/** All conversations of the person, the latest first. Tickets are among them where they have no space of their own. */
export function MessagesView({ state, act }: View) {
  const hasTickets = state.workspace?.spaces.includes("tickets")
  const conversations = state.conversations.filter(({ ticket }) => !ticket || !hasTickets)
  return (
    <>
      <Bar act={act} title={words.messages} />
      {conversations.length === 0 ? (
        <Empty icon="messages" title={words.noMessages} hint={words.noMessagesHint} />
      ) : (
        <ul class="scroll list">
          {conversations.map((conversation) => (
            <li key={conversation.id}>
              <ConversationRow conversation={conversation} act={act} />
            </li>
          ))}
        </ul>
      )}
      <div class="floating">
        <button
          type="button"
          class="button button-round"
          onClick={() => act.open({ name: "new", prefill: "", isTicket: false })}
        >
          {words.sendMessage}
          <Icon name="write" size={18} />
        </button>
      </div>
      <Tabs current="messages" state={state} act={act} />
    </>
  )
}
