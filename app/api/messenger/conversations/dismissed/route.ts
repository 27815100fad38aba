import { conversationsRequestSchema } from "@/lib/contract/messenger/conversation"
import { dismiss } from "@/lib/server/conversations/state"
import { preflight } from "@/lib/server/http/origin/cors"
import { route } from "@/lib/server/http/route"

export const POST = route({
  access: "any-origin",
  body: conversationsRequestSchema,
  handler: async ({ body, token }) => {
    await dismiss({ token, request: body })
    return {}
  },
})

export const OPTIONS = preflight
