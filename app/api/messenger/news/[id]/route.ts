import { z } from "zod"
import { preflight } from "@/lib/server/http/cors"
import { getNewsItem } from "@/lib/server/news"
import { route } from "@/lib/server/route"

export const GET = route({
  access: "any-origin",
  params: z.object({ id: z.string() }),
  handler: ({ params, bearer }) => getNewsItem({ token: bearer, id: params.id }),
})

export const OPTIONS = preflight
