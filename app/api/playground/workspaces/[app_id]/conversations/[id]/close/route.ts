import { adminActionSchema } from "@/lib/contract/inbox"
import { close } from "@/lib/server/inbox/change"
import { conversationRoute } from "@/lib/server/inbox/conversation-route"

export const POST = conversationRoute(adminActionSchema, (place, body) => close({ ...place, adminId: body.admin_id }))
