import { z } from "zod"
import { forkSnippetSchema } from "@/lib/contract/snippets/save"
import { slugSchema } from "@/lib/contract/snippets/snippet"
import { route } from "@/lib/server/http/route"
import { forkSnippet } from "@/lib/server/snippets/fork"

export const POST = route({
  access: "own-pages",
  params: z.object({ slug: slugSchema }),
  body: forkSnippetSchema,
  status: 201,
  cost: "snippet",
  handler: ({ request, params: { slug }, body, browserToken }) => forkSnippet({ request, slug, body, browserToken }),
})
