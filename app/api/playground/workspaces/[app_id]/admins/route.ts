import { listAdmins } from "@/lib/server/admin"
import { workspaceParams, workspaceRoute } from "@/lib/server/reading/workspace-route"

export const GET = workspaceRoute({
  scope: "read",
  params: workspaceParams,
  handler: ({ workspaceId }) => listAdmins(workspaceId),
})
