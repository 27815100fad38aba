import { adminActionSchema } from "@/lib/contract/playground/inbox"
import { conversationRoute } from "@/lib/server/conversations/team/conversation-route"
import { tellAdminTyping } from "@/lib/server/conversations/team/typing"

export const POST = conversationRoute(adminActionSchema, async (place, body) => {
  await tellAdminTyping({ ...place, adminId: body.admin_id })
  return {}
})
