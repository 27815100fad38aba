import { historyQuerySchema } from "@/lib/contract/messenger/conversation"
import { getConversation } from "@/lib/server/conversations/conversations"
import { conversationParams } from "@/lib/server/conversations/team/conversation-route"
import { workspaceRoute } from "@/lib/server/workspace/workspace-route"

export const GET = workspaceRoute({
  scope: "read",
  params: conversationParams,
  query: historyQuerySchema,
  handler: ({ params, query, workspaceId }) =>
    getConversation({ workspaceId, conversationId: params.id, before: query.before }),
})
