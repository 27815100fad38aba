import type { TicketState } from "@/lib/contract/messenger/conversation"

/** What the states of a ticket are called, in their order. */
export const ticketStateNames = {
  submitted: "Submitted",
  in_progress: "In progress",
  waiting_on_customer: "Waiting on customer",
  resolved: "Resolved",
} as const satisfies Record<TicketState, string>
