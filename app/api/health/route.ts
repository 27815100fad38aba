import { checkHealth } from "@/lib/server/db/health"
import { addressOf, strangersProblem } from "@/lib/server/http/origin/origins"
import { route } from "@/lib/server/http/route"

export const GET = route({
  access: "anyone",
  handler: async ({ request }) => {
    const health = await checkHealth()
    const problem = strangersProblem(addressOf(request.headers))
    return { ...health, strangers_code: problem ? { is_served: false, reason: problem } : { is_served: true } }
  },
})
