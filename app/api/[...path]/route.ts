import { AppError } from "@/lib/server/errors"
import { preflight } from "@/lib/server/http/cors"
import { route } from "@/lib/server/route"

/** Any address of the API that is none: the same JSON as every other error. */
const nowhere = route({
  access: "any-origin",
  handler: async ({ request }) => {
    throw new AppError("not_found", `There is nothing at ${new URL(request.url).pathname}. Check the address.`)
  },
})

export const GET = nowhere
export const POST = nowhere
export const PUT = nowhere
export const PATCH = nowhere
export const DELETE = nowhere
export const OPTIONS = preflight
