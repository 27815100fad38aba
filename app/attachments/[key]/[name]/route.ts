import { z } from "zod"
import { serveAttachment } from "@/lib/server/content/attachment-file"
import { route } from "@/lib/server/http/route"

export const GET = route({
  access: "anyone",
  params: z.object({ key: z.string().max(64) }),
  handler: ({ request, params }) => serveAttachment(request, params.key),
})

export const HEAD = GET
