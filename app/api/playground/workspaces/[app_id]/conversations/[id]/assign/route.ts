import { assignSchema } from "@/lib/contract/playground/inbox"
import { assign } from "@/lib/server/conversations/team/change"
import { conversationRoute } from "@/lib/server/conversations/team/conversation-route"

export const POST = conversationRoute(assignSchema, (place, body) => assign({ ...place, assigneeId: body.assignee_id }))
