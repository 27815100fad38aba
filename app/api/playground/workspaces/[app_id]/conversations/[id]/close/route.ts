import { adminActionSchema } from "@/lib/contract/playground/inbox"
import { close } from "@/lib/server/conversations/team/change"
import { conversationRoute } from "@/lib/server/conversations/team/conversation-route"

export const POST = conversationRoute(adminActionSchema, (place, body) => close({ ...place, adminId: body.admin_id }))
