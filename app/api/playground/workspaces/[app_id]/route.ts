import { describeWorkspace } from "@/lib/server/reading/reader"
import { readerOf, workspaceParams, workspaceRoute } from "@/lib/server/reading/workspace-route"
import { route } from "@/lib/server/route"
import { deleteWorkspace } from "@/lib/server/workspace-delete"

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
