import { strangersProjectSchema } from "@/lib/contract/playground"
import { clientOf } from "@/lib/server/rate-limit/caller"
import { route } from "@/lib/server/route"
import { openStrangersWorkspace } from "@/lib/server/strangers"

export const POST = route({
  access: "own-pages",
  body: strangersProjectSchema,
  handler: ({ body, browserToken, request }) =>
    openStrangersWorkspace({ token: browserToken, project: body.project, client: clientOf(request) }),
})
