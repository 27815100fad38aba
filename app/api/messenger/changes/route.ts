import { preflight } from "@/lib/server/http/cors"
import { streamQuerySchema } from "@/lib/server/http/stream-start"
import { readChanges } from "@/lib/server/messenger-stream"
import { route } from "@/lib/server/route"

export const GET = route({
  access: "any-origin",
  query: streamQuerySchema,
  handler: ({ query, bearer }) => readChanges({ token: bearer, cursor: query.cursor }),
})

export const OPTIONS = preflight
