import { historyQuerySchema } from "@/lib/contract/conversation"
import { conversationParams } from "@/lib/server/inbox/conversation-route"
import { readConversation } from "@/lib/server/reading/conversations"
import { requireReadable } from "@/lib/server/reading/reader"
import { readerOf } from "@/lib/server/reading/workspace-route"
import { route } from "@/lib/server/route"

export const GET = route({
  access: "own-pages",
  params: conversationParams,
  query: historyQuerySchema,
  handler: async ({ query, ...caller }) => {
    const { id } = await requireReadable(readerOf(caller))
    return readConversation({ workspaceId: id, conversationId: caller.params.id, before: query.before })
  },
})
