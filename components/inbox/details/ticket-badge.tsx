import type { TicketState } from "@/lib/contract/messenger/conversation"
import { Badge } from "../../ui/badge"
import { ticketStateNames } from "./ticket-states"

/** Marks a conversation that is a ticket. */
export function TicketBadge({ state }: { state: TicketState }) {
  return (
    <Badge tone={state === "resolved" ? "good" : "warn"} title={`Ticket: ${ticketStateNames[state]}`}>
      Ticket
    </Badge>
  )
}
