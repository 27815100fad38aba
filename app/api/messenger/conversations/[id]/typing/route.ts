import { z } from "zod"
import { typingSchema } from "@/lib/contract/messenger/conversation"
import { tellTyping } from "@/lib/server/conversations/reply"
import { preflight } from "@/lib/server/http/origin/cors"
import { route } from "@/lib/server/http/route"

export const POST = route({
  access: "any-origin",
  params: z.object({ id: z.string().max(64) }),
  body: typingSchema,
  handler: async ({ params, token }) => {
    await tellTyping({ token, conversationId: params.id })
    return {}
  },
})

export const OPTIONS = preflight
