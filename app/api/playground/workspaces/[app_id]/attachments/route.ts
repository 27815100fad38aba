import { uploadAsTeam } from "@/lib/server/attachment"
import { uploadQuerySchema } from "@/lib/server/attachment-name"
import { requireReadable } from "@/lib/server/reading/reader"
import { readerOf, workspaceParams } from "@/lib/server/reading/workspace-route"
import { route } from "@/lib/server/route"

export const POST = route({
  access: "own-pages",
  params: workspaceParams,
  query: uploadQuerySchema,
  status: 201,
  handler: async ({ query, ...caller }) => {
    const reader = readerOf(caller)
    const { id } = await requireReadable(reader)
    return uploadAsTeam({ workspaceId: id, request: caller.request, name: query.name, client: reader.client })
  },
})
