import { createWorkspaceSchema } from "@/lib/contract/playground/playground"
import { route } from "@/lib/server/http/route"
import { createWorkspace } from "@/lib/server/workspace/workspace"

export const POST = route({
  access: "own-pages",
  body: createWorkspaceSchema,
  status: 201,
  cost: "workspace",
  handler: ({ body, browserToken }) => createWorkspace({ name: body.name, browserToken }),
})
