import { route } from "@/lib/server/http/route"
import { describeWorkspace } from "@/lib/server/workspace/access/reader"
import { deleteWorkspace } from "@/lib/server/workspace/delete"
import { readerOf, workspaceParams, workspaceRoute } from "@/lib/server/workspace/workspace-route"

export const GET = route({
  access: "own-pages",
  params: workspaceParams,
  handler: (caller) => describeWorkspace(readerOf(caller)),
})

export const DELETE = workspaceRoute({
  scope: "secrets",
  params: workspaceParams,
  handler: async ({ params, workspaceId }) => {
    await deleteWorkspace(workspaceId)
    return { app_id: params.app_id }
  },
})
