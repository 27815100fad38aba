import { listArticles } from "@/lib/server/article"
import { preflight } from "@/lib/server/http/cors"
import { route } from "@/lib/server/route"

export const GET = route({
  access: "any-origin",
  handler: async ({ bearer }) => ({ data: await listArticles(bearer) }),
})

export const OPTIONS = preflight
