import { eventsRequestSchema } from "@/lib/contract/messenger"
import { track } from "@/lib/server/event"
import { preflight } from "@/lib/server/http/cors"
import { clientOf } from "@/lib/server/rate-limit/caller"
import { route } from "@/lib/server/route"

export const POST = route({
  access: "any-origin",
  body: eventsRequestSchema,
  cost: ({ body }) => [{ name: "event", points: body.events.length }],
  handler: ({ request, body, token }) => track({ token, request: body, client: clientOf(request) }),
})

export const OPTIONS = preflight
