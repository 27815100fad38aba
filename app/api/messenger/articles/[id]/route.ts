import { z } from "zod"
import { getArticle } from "@/lib/server/content/article"
import { preflight } from "@/lib/server/http/origin/cors"
import { route } from "@/lib/server/http/route"

export const GET = route({
  access: "any-origin",
  params: z.object({ id: z.string() }),
  handler: ({ params, token }) => getArticle({ token, id: params.id }),
})

export const OPTIONS = preflight
