import { shutdownRequestSchema } from "@/lib/contract/messenger/messenger"
import { preflight } from "@/lib/server/http/origin/cors"
import { route } from "@/lib/server/http/route"
import { endSession } from "@/lib/server/session/session"

export const POST = route({
  access: "any-origin",
  body: shutdownRequestSchema,
  handler: async ({ body, token }) => {
    await endSession({ token, traceId: body.trace_id })
    return {}
  },
})

export const OPTIONS = preflight
