import { createWorkspaceSchema } from "@/lib/contract/playground"
import { clientOf, limit } from "@/lib/server/http/rate-limit"
import { route } from "@/lib/server/route"
import { createWorkspace } from "@/lib/server/workspace"

export const POST = route({
  access: "own-pages",
  body: createWorkspaceSchema,
  status: 201,
  handler: async ({ request, body, browserToken }) => {
    await limit("workspace", clientOf(request))
    return createWorkspace({ name: body.name, browserToken })
  },
})
