import { pageQuerySchema } from "@/lib/contract/messenger/content"
import { listArticles } from "@/lib/server/content/article"
import { preflight } from "@/lib/server/http/origin/cors"
import { route } from "@/lib/server/http/route"

export const GET = route({
  access: "any-origin",
  query: pageQuerySchema,
  handler: ({ token, query }) => listArticles({ token, cursor: query.cursor }),
})

export const OPTIONS = preflight
