import { pageQuerySchema } from "@/lib/contract/messenger/content"
import { listNews } from "@/lib/server/content/news"
import { preflight } from "@/lib/server/http/origin/cors"
import { route } from "@/lib/server/http/route"

export const GET = route({
  access: "any-origin",
  query: pageQuerySchema,
  handler: ({ token, query }) => listNews({ token, cursor: query.cursor }),
})

export const OPTIONS = preflight
