import { z } from "zod"
import { startOutboundSchema } from "@/lib/contract/messenger/content"
import { preflight } from "@/lib/server/http/origin/cors"
import { route } from "@/lib/server/http/route"
import { startOutbound } from "@/lib/server/outbound/start"

export const POST = route({
  access: "any-origin",
  params: z.object({ number: z.string() }),
  body: startOutboundSchema,
  handler: async ({ params, body, token }) => ({
    notice: await startOutbound({ token, number: params.number, request: body }),
  }),
})

export const OPTIONS = preflight
