import { adminActionSchema } from "@/lib/contract/inbox"
import { conversationRoute } from "@/lib/server/inbox/conversation-route"
import { tellAdminTyping } from "@/lib/server/inbox/typing"

export const POST = conversationRoute(adminActionSchema, async (place, body) => {
  await tellAdminTyping({ ...place, adminId: body.admin_id })
  return {}
})
