import { startConversationSchema } from "@/lib/contract/messenger/conversation"
import { startConversation } from "@/lib/server/conversations/start"
import { preflight } from "@/lib/server/http/origin/cors"
import { route } from "@/lib/server/http/route"

export const POST = route({
  access: "any-origin",
  body: startConversationSchema,
  cost: () => [{ name: "conversation" }, { name: "reply" }],
  handler: ({ body, token }) => startConversation({ token, request: body }),
})

export const OPTIONS = preflight
