import { assignSchema } from "@/lib/contract/inbox"
import { assign } from "@/lib/server/inbox/change"
import { conversationRoute } from "@/lib/server/inbox/conversation-route"

export const POST = conversationRoute(assignSchema, (place, body) => assign({ ...place, assigneeId: body.assignee_id }))
