import { oembedQuerySchema } from "@/lib/contract/embed/oembed"
import { addressOf } from "@/lib/server/http/origin/origins"
import { route } from "@/lib/server/http/route"
import { getOembed } from "@/lib/server/snippets/oembed"

export const GET = route({
  access: "anyone",
  query: oembedQuerySchema,
  cost: "snippet_page",
  handler: async ({ request, query }) => {
    const { protocol, host } = addressOf(request.headers)
    const answer = await getOembed(query, `${protocol}://${host}`)
    return Response.json(answer, { headers: { "Cache-Control": `public, max-age=${answer.cache_age}` } })
  },
})
