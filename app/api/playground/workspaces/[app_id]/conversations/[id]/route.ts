import { historyQuerySchema } from "@/lib/contract/conversation"
import { conversationParams } from "@/lib/server/inbox/conversation-route"
import { readConversation } from "@/lib/server/reading/conversations"
import { workspaceRoute } from "@/lib/server/reading/workspace-route"

export const GET = workspaceRoute({
  scope: "read",
  params: conversationParams,
  query: historyQuerySchema,
  handler: ({ params, query, workspaceId }) =>
    readConversation({ workspaceId, conversationId: params.id, before: query.before }),
})
