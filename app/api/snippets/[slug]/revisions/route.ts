import { z } from "zod"
import { revisionsQuerySchema, slugSchema } from "@/lib/contract/snippets/snippet"
import { route } from "@/lib/server/http/route"
import { listRevisions } from "@/lib/server/snippets/revisions"

export const GET = route({
  access: "own-pages",
  params: z.object({ slug: slugSchema }),
  query: revisionsQuerySchema,
  handler: ({ params: { slug }, query, bearer }) => listRevisions({ slug, editKey: bearer, ...query }),
})
