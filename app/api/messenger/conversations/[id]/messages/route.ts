import { z } from "zod"
import { historyQuerySchema } from "@/lib/contract/messenger/conversation"
import { getHistory } from "@/lib/server/conversations/conversation"
import { preflight } from "@/lib/server/http/origin/cors"
import { route } from "@/lib/server/http/route"

export const GET = route({
  access: "any-origin",
  params: z.object({ id: z.string().max(64) }),
  query: historyQuerySchema,
  handler: ({ params, query, token }) => getHistory({ token, conversationId: params.id, before: query.before }),
})

export const OPTIONS = preflight
