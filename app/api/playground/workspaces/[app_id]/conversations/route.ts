import { inboxQuerySchema } from "@/lib/contract/inbox"
import { listWorkspaceConversations } from "@/lib/server/reading/conversations"
import { requireReadable } from "@/lib/server/reading/reader"
import { readerOf, workspaceParams } from "@/lib/server/reading/workspace-route"
import { route } from "@/lib/server/route"

export const GET = route({
  access: "own-pages",
  params: workspaceParams,
  query: inboxQuerySchema,
  handler: async ({ query, ...caller }) => {
    const { id } = await requireReadable(readerOf(caller))
    return listWorkspaceConversations({ ...query, workspaceId: id })
  },
})
