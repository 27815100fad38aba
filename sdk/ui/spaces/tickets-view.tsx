import type { View } from "../view"
import { words } from "../words/words"
import { ConversationList } from "./conversation-list"

/** The person's tickets, the latest change first. */
export function TicketsView({ state, act }: View) {
  return (
    <ConversationList
      space="tickets"
      title={words.tickets}
      conversations={state.conversations.filter(({ ticket }) => ticket)}
      empty={{ title: words.noTickets, hint: words.noTicketsHint }}
      begin={{ label: words.createTicket, icon: "plus" }}
      state={state}
      act={act}
    />
  )
}
