import { pingRequestSchema } from "@/lib/contract/messenger/messenger"
import { preflight } from "@/lib/server/http/origin/cors"
import { route } from "@/lib/server/http/route"
import { clientOf } from "@/lib/server/rate-limit/caller"
import { ping } from "@/lib/server/session/ping"

export const POST = route({
  access: "any-origin",
  body: pingRequestSchema,
  cost: ({ token }) => [{ name: token === undefined ? "boot" : "ping" }],
  handler: ({ request, body, token }) => ping({ request: body, token, client: clientOf(request) }),
})

export const OPTIONS = preflight
