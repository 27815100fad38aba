import { listChanges } from "@/lib/server/conversations/messenger-stream"
import { preflight } from "@/lib/server/http/origin/cors"
import { route } from "@/lib/server/http/route"
import { streamQuerySchema } from "@/lib/server/http/stream/stream-start"

export const GET = route({
  access: "any-origin",
  query: streamQuerySchema,
  handler: ({ query, token }) => listChanges({ token, cursor: query.cursor }),
})

export const OPTIONS = preflight
