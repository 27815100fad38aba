import { ticketChangeSchema } from "@/lib/contract/playground/inbox"
import { changeTicket } from "@/lib/server/conversations/team/change"
import { conversationRoute } from "@/lib/server/conversations/team/conversation-route"

export const POST = conversationRoute(ticketChangeSchema, (place, body) =>
  changeTicket({ ...place, state: body.state }),
)
