import { z } from "zod"
import { slugSchema } from "@/lib/contract/snippets/snippet"
import { route } from "@/lib/server/http/route"
import { restoreSnippet } from "@/lib/server/snippets/delete"

export const POST = route({
  access: "own-pages",
  params: z.object({ slug: slugSchema }),
  cost: "snippet",
  handler: ({ request, params: { slug }, bearer }) => restoreSnippet({ request, slug, editKey: bearer }),
})
