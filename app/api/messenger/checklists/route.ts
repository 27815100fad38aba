import { pageQuerySchema } from "@/lib/contract/messenger/content"
import { preflight } from "@/lib/server/http/origin/cors"
import { route } from "@/lib/server/http/route"
import { listChecklists } from "@/lib/server/outbound/checklist"

export const GET = route({
  access: "any-origin",
  query: pageQuerySchema,
  handler: ({ token, query }) => listChecklists({ token, cursor: query.cursor }),
})

export const OPTIONS = preflight
