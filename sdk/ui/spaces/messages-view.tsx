import type { View } from "../view"
import { words } from "../words/words"
import { ConversationList } from "./conversation-list"

/** All conversations of the person, the latest first. Tickets are among them where they have no space of their own. */
export function MessagesView({ state, act }: View) {
  const hasTickets = state.workspace?.spaces.includes("tickets")
  return (
    <ConversationList
      space="messages"
      title={words.messages}
      conversations={state.conversations.filter(({ ticket }) => !ticket || !hasTickets)}
      empty={{ title: words.noMessages, hint: words.noMessagesHint }}
      begin={{ label: words.sendMessage, icon: "write" }}
      state={state}
      act={act}
    />
  )
}
