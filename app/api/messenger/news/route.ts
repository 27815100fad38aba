import { preflight } from "@/lib/server/http/cors"
import { listNews } from "@/lib/server/news"
import { route } from "@/lib/server/route"

export const GET = route({
  access: "any-origin",
  handler: async ({ bearer }) => ({ data: await listNews(bearer) }),
})

export const OPTIONS = preflight
