import { pageQuerySchema } from "@/lib/contract/content"
import { preflight } from "@/lib/server/http/cors"
import { listNews } from "@/lib/server/news"
import { route } from "@/lib/server/route"

export const GET = route({
  access: "any-origin",
  query: pageQuerySchema,
  handler: ({ bearer, query }) => listNews({ token: bearer, cursor: query.cursor }),
})

export const OPTIONS = preflight
