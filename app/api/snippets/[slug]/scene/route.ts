import { z } from "zod"
import { revisionQuerySchema, slugSchema } from "@/lib/contract/snippets/snippet"
import { route } from "@/lib/server/http/route"
import { getScene } from "@/lib/server/snippets/snippet"

export const GET = route({
  access: "own-pages",
  params: z.object({ slug: slugSchema }),
  query: revisionQuerySchema,
  handler: async ({ params: { slug }, query: { revision }, bearer }) =>
    new Response(await getScene({ slug, revision, editKey: bearer }), {
      headers: { "Content-Type": "application/json" },
    }),
})
