import { adminActionSchema } from "@/lib/contract/playground/inbox"
import { markRead } from "@/lib/server/conversations/team/change"
import { conversationRoute } from "@/lib/server/conversations/team/conversation-route"

export const POST = conversationRoute(adminActionSchema, async (place, body) => {
  await markRead({ ...place, adminId: body.admin_id })
  return {}
})
