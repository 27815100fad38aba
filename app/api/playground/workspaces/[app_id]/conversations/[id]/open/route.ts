import { adminActionSchema } from "@/lib/contract/playground/inbox"
import { open } from "@/lib/server/conversations/team/change"
import { conversationRoute } from "@/lib/server/conversations/team/conversation-route"

export const POST = conversationRoute(adminActionSchema, (place, body) => open({ ...place, adminId: body.admin_id }))
