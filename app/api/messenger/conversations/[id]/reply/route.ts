import { z } from "zod"
import { userReplySchema } from "@/lib/contract/messenger/conversation"
import { reply } from "@/lib/server/conversations/reply"
import { preflight } from "@/lib/server/http/origin/cors"
import { route } from "@/lib/server/http/route"

export const POST = route({
  access: "any-origin",
  params: z.object({ id: z.string().max(64) }),
  body: userReplySchema,
  cost: "reply",
  handler: ({ params, body, token }) => reply({ token, conversationId: params.id, request: body }),
})

export const OPTIONS = preflight
