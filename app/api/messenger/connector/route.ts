import { connectorRequestSchema } from "@/lib/contract/messenger/connector-request"
import { preflight } from "@/lib/server/http/origin/cors"
import { route } from "@/lib/server/http/route"
import { callConnector } from "@/lib/server/workspace/connector"

export const POST = route({
  access: "any-origin",
  body: connectorRequestSchema,
  handler: ({ body, token }) => callConnector({ token, given: body.token }),
})

export const OPTIONS = preflight
