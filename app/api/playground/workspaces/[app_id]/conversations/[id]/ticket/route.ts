import { ticketChangeSchema } from "@/lib/contract/inbox"
import { changeTicket } from "@/lib/server/inbox/change"
import { conversationRoute } from "@/lib/server/inbox/conversation-route"

export const POST = conversationRoute(ticketChangeSchema, (place, body) =>
  changeTicket({ ...place, state: body.state }),
)
