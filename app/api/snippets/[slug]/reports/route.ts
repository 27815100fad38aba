import { z } from "zod"
import { reportSnippetSchema } from "@/lib/contract/snippets/save"
import { slugSchema } from "@/lib/contract/snippets/snippet"
import { route } from "@/lib/server/http/route"
import { reportSnippet } from "@/lib/server/snippets/report"

export const POST = route({
  access: "own-pages",
  params: z.object({ slug: slugSchema }),
  body: reportSnippetSchema,
  status: 201,
  cost: "report",
  handler: ({ request, params: { slug }, body }) => reportSnippet({ request, slug, body }),
})
