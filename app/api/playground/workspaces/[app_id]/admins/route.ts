import { listAdmins } from "@/lib/server/workspace/admin"
import { workspaceParams, workspaceRoute } from "@/lib/server/workspace/workspace-route"

export const GET = workspaceRoute({
  scope: "read",
  params: workspaceParams,
  handler: ({ workspaceId }) => listAdmins(workspaceId),
})
