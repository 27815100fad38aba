import { startConversationSchema } from "@/lib/contract/conversation"
import { startConversation } from "@/lib/server/conversation-start"
import { preflight } from "@/lib/server/http/cors"
import { clientOf } from "@/lib/server/http/rate-limit"
import { route } from "@/lib/server/route"

export const POST = route({
  access: "any-origin",
  body: startConversationSchema,
  handler: ({ request, body, bearer }) =>
    startConversation({ token: bearer ?? body.session_token, request: body, client: clientOf(request) }),
})

export const OPTIONS = preflight
