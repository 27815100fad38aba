import { listChecklists } from "@/lib/server/checklist"
import { preflight } from "@/lib/server/http/cors"
import { route } from "@/lib/server/route"

export const GET = route({
  access: "any-origin",
  handler: async ({ bearer }) => ({ data: await listChecklists(bearer) }),
})

export const OPTIONS = preflight
