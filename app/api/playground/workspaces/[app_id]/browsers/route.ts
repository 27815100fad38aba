import { listQuerySchema } from "@/lib/contract/playground/playground"
import { listConnectedBrowsers } from "@/lib/server/workspace/access/browsers"
import { workspaceParams, workspaceRoute } from "@/lib/server/workspace/workspace-route"

export const GET = workspaceRoute({
  scope: "secrets",
  params: workspaceParams,
  query: listQuerySchema.omit({ user: true }),
  handler: ({ query, workspaceId }) => listConnectedBrowsers({ ...query, workspaceId }),
})
