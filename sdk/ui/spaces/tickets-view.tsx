import { Bar } from "../parts/bar"
import { Empty } from "../parts/empty"
import { Icon } from "../parts/icon"
import type { View } from "../view"
import { words } from "../words/words"
import { ConversationRow } from "./conversation-row"
import { Tabs } from "./tabs"

/** The person's tickets, the latest change first. */
export function TicketsView({ state, act }: View) {
  const tickets = state.conversations.filter(({ ticket }) => ticket)
  return (
    <>
      <Bar act={act} title={words.tickets} />
      {tickets.length === 0 ? (
        <Empty icon="tickets" title={words.noTickets} hint={words.noTicketsHint} />
      ) : (
        <ul class="scroll list">
          {tickets.map((ticket) => (
            <li key={ticket.id}>
              <ConversationRow conversation={ticket} act={act} />
            </li>
          ))}
        </ul>
      )}
      <div class="floating">
        <button
          type="button"
          class="button button-round"
          onClick={() => act.open({ name: "new", prefill: "", isTicket: true })}
        >
          {words.createTicket}
          <Icon name="plus" size={18} />
        </button>
      </div>
      <Tabs current="tickets" state={state} act={act} />
    </>
  )
}
