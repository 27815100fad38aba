import { adminActionSchema } from "@/lib/contract/inbox"
import { markRead } from "@/lib/server/inbox/change"
import { conversationRoute } from "@/lib/server/inbox/conversation-route"

export const POST = conversationRoute(adminActionSchema, async (place, body) => {
  await markRead({ ...place, adminId: body.admin_id })
  return {}
})
