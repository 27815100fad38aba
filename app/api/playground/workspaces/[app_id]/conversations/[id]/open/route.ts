import { adminActionSchema } from "@/lib/contract/inbox"
import { open } from "@/lib/server/inbox/change"
import { conversationRoute } from "@/lib/server/inbox/conversation-route"

export const POST = conversationRoute(adminActionSchema, (place, body) => open({ ...place, adminId: body.admin_id }))
