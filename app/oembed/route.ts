import { oembedQuerySchema } from "@/lib/contract/embed/oembed"
import { addressOf, originOf } from "@/lib/server/http/origin/origins"
import { route } from "@/lib/server/http/route"
import { getOembed } from "@/lib/server/snippets/oembed"

export const GET = route({
  access: "anyone",
  query: oembedQuerySchema,
  cost: "snippet_page",
  handler: async ({ request, query }) => {
    const answer = await getOembed(query, originOf(addressOf(request.headers)))
    return Response.json(answer, { headers: { "Cache-Control": `public, max-age=${answer.cache_age}` } })
  },
})
