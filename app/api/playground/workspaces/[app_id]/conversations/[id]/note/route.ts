import { adminReplySchema } from "@/lib/contract/playground/inbox"
import { answer } from "@/lib/server/conversations/team/answer"
import { conversationRoute } from "@/lib/server/conversations/team/conversation-route"
import { readIdempotencyKey } from "@/lib/server/http/idempotency-key"

export const POST = conversationRoute(adminReplySchema, (place, body, request) =>
  answer({ ...place, kind: "note", request: body, clientId: readIdempotencyKey(request) }),
)
