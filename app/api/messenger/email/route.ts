import { emailRequestSchema } from "@/lib/contract/messenger/conversation"
import { preflight } from "@/lib/server/http/origin/cors"
import { route } from "@/lib/server/http/route"
import { leaveEmail } from "@/lib/server/people/lead"

export const POST = route({
  access: "any-origin",
  body: emailRequestSchema,
  handler: async ({ body, token }) => ({
    user: await leaveEmail({ token, traceId: body.trace_id, email: body.email }),
  }),
})

export const OPTIONS = preflight
