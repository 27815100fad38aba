import { AppError } from "@/lib/server/common/errors"
import { preflight } from "@/lib/server/http/origin/cors"
import { type Access, route } from "@/lib/server/http/route"

/** Any address of the API that is none: the same JSON as every other error, readable by whoever may read its neighbours. */
function nowhere(access: Access): (request: Request) => Promise<Response> {
  return route({
    access,
    handler: async ({ request }) => {
      throw new AppError({
        code: "not_found",
        message: `There is nothing at ${new URL(request.url).pathname}. Check the address.`,
      })
    },
  })
}

const ofMessenger = nowhere("any-origin")
const ofOthers = nowhere("anyone")

function answer(request: Request): Promise<Response> {
  return isOfMessenger(request) ? ofMessenger(request) : ofOthers(request)
}

function isOfMessenger({ url }: Request): boolean {
  return new URL(url).pathname.startsWith("/api/messenger/")
}

export const GET = answer
export const POST = answer
export const PUT = answer
export const PATCH = answer
export const DELETE = answer

export async function OPTIONS(request: Request): Promise<Response> {
  return isOfMessenger(request) ? preflight() : ofOthers(request)
}
