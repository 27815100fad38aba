import { strangersProjectSchema } from "@/lib/contract/playground/playground"
import { route } from "@/lib/server/http/route"
import { clientOf } from "@/lib/server/rate-limit/caller"
import { openStrangersWorkspace } from "@/lib/server/workspace/strangers"

export const POST = route({
  access: "own-pages",
  body: strangersProjectSchema,
  cost: ({ body }) => [{ name: "team" }, ...(body.scene ? [{ name: "scene" } as const] : [])],
  handler: ({ body, browserToken, request }) =>
    openStrangersWorkspace({ ...body, token: browserToken, client: clientOf(request) }),
})
