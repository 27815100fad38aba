import { inboxQuerySchema } from "@/lib/contract/playground/inbox"
import { listWorkspaceConversations } from "@/lib/server/conversations/conversations"
import { workspaceParams, workspaceRoute } from "@/lib/server/workspace/workspace-route"

export const GET = workspaceRoute({
  scope: "read",
  params: workspaceParams,
  query: inboxQuerySchema,
  handler: ({ query, workspaceId }) => listWorkspaceConversations({ ...query, workspaceId }),
})
