import type { Conversation } from "../../../lib/contract/messenger/conversation"
import type { SpaceName } from "../../../lib/contract/names"
import { Bar } from "../parts/bar"
import { Empty } from "../parts/empty"
import { Icon, type IconName } from "../parts/icon"
import type { View } from "../view"
import { ConversationRow } from "./conversation-row"
import { Tabs } from "./tabs"

type ConversationListProps = View & {
  space: Extract<SpaceName, "messages" | "tickets">
  title: string
  conversations: Conversation[]
  empty: { title: string; hint: string }
  /** The button that begins a new one. */
  begin: { label: string; icon: IconName }
}

/** A space whose rows are conversations. */
export function ConversationList({ space, title, conversations, empty, begin, state, act }: ConversationListProps) {
  return (
    <>
      <Bar act={act} title={title} />
      {conversations.length === 0 ? (
        <Empty icon={space} title={empty.title} hint={empty.hint} />
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
          onClick={() => act.open({ name: "new", prefill: "", isTicket: space === "tickets" })}
        >
          {begin.label}
          <Icon name={begin.icon} size={18} />
        </button>
      </div>
      <Tabs current={space} state={state} act={act} />
    </>
  )
}
