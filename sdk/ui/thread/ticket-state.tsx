import type { TicketState } from "../../../lib/contract/messenger/conversation"
import { words } from "../words/words"

const order: TicketState[] = ["submitted", "in_progress", "waiting_on_customer", "resolved"]

/** Where a ticket stands, in a word. */
export function TicketBadge({ state }: { state: TicketState }) {
  return (
    <span class="ticket-badge" data-state={state}>
      {words.ticketStates[state]}
    </span>
  )
}

/** Where a ticket stands on its way. */
export function TicketHeader({ state }: { state: TicketState }) {
  const reached = order.indexOf(state)
  return (
    <section class="ticket-head" aria-label={words.ticketState}>
      <div class="ticket-way" aria-hidden="true" data-state={state}>
        {order.map((step, index) => (
          <span key={step} data-reached={index <= reached} />
        ))}
      </div>
      <TicketBadge state={state} />
    </section>
  )
}
