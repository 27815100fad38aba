import { adminReplySchema } from "@/lib/contract/inbox"
import { readIdempotencyKey } from "@/lib/server/idempotency-key"
import { answer } from "@/lib/server/inbox/answer"
import { conversationRoute } from "@/lib/server/inbox/conversation-route"

export const POST = conversationRoute(adminReplySchema, (place, body, request) =>
  answer({ ...place, kind: "comment", request: body, clientId: readIdempotencyKey(request) }),
)
