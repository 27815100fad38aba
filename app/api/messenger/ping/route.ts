import { pingRequestSchema } from "@/lib/contract/messenger"
import { preflight } from "@/lib/server/http/cors"
import { clientOf } from "@/lib/server/http/rate-limit"
import { ping } from "@/lib/server/ping"
import { route } from "@/lib/server/route"

export const POST = route({
  access: "any-origin",
  body: pingRequestSchema,
  handler: ({ request, body, bearer }) =>
    ping({ request: body, token: bearer ?? body.session_token, client: clientOf(request) }),
})

export const OPTIONS = preflight
