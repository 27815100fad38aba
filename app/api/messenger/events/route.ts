import { eventsRequestSchema } from "@/lib/contract/messenger/messenger"
import { track } from "@/lib/server/events/event"
import { preflight } from "@/lib/server/http/origin/cors"
import { route } from "@/lib/server/http/route"
import { clientOf } from "@/lib/server/rate-limit/caller"

export const POST = route({
  access: "any-origin",
  body: eventsRequestSchema,
  cost: ({ body }) => [{ name: "event", points: body.events.length }],
  handler: ({ request, body, token }) => track({ token, request: body, client: clientOf(request) }),
})

export const OPTIONS = preflight
