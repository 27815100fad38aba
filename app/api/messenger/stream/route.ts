import { openMessengerStream } from "@/lib/server/conversations/messenger-stream"
import { preflight } from "@/lib/server/http/origin/cors"
import { route } from "@/lib/server/http/route"
import { eventStream } from "@/lib/server/http/stream/event-stream"
import { streamQuerySchema, streamStart } from "@/lib/server/http/stream/stream-start"

export const GET = route({
  access: "any-origin",
  query: streamQuerySchema,
  cost: "stream",
  handler: async ({ request, query, token }) =>
    eventStream(request, await openMessengerStream({ token, cursor: streamStart(request, query) })),
})

export const OPTIONS = preflight
