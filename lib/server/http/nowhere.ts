import "server-only"
import { AppError } from "../errors"
import { type Access, route } from "../route"

/** Answers any address of the API that is none: the same JSON as every other error. */
export function nowhere(access: Access): (request: Request) => Promise<Response> {
  return route({
    access,
    handler: async ({ request }) => {
      throw new AppError("not_found", `There is nothing at ${new URL(request.url).pathname}. Check the address.`)
    },
  })
}
