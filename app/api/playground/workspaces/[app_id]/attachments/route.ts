import { uploadAsTeam } from "@/lib/server/attachment"
import { uploadQuerySchema } from "@/lib/server/attachment-name"
import { workspaceParams, workspaceRoute } from "@/lib/server/reading/workspace-route"

export const POST = workspaceRoute({
  scope: "write",
  params: workspaceParams,
  query: uploadQuerySchema,
  status: 201,
  handler: ({ request, query, workspaceId, reader }) =>
    uploadAsTeam({ workspaceId, request, name: query.name, client: reader.client }),
})
