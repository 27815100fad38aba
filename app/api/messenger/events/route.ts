import { eventsRequestSchema } from "@/lib/contract/messenger"
import { track } from "@/lib/server/event"
import { preflight } from "@/lib/server/http/cors"
import { clientOf } from "@/lib/server/http/rate-limit"
import { route } from "@/lib/server/route"

export const POST = route({
  access: "any-origin",
  body: eventsRequestSchema,
  handler: ({ request, body, bearer }) =>
    track({ token: bearer ?? body.session_token, request: body, client: clientOf(request) }),
})

export const OPTIONS = preflight
