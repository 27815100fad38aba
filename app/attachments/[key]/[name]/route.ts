import { z } from "zod"
import { serveAttachment } from "@/lib/server/attachment-file"
import { route } from "@/lib/server/route"

export const GET = route({
  access: "anyone",
  params: z.object({ key: z.string().max(64) }),
  handler: ({ request, params }) => serveAttachment(request, params.key),
})

export const HEAD = GET
