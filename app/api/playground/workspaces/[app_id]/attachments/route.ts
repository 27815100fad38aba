import { costOfUpload, uploadAsTeam } from "@/lib/server/content/attachment"
import { uploadQuerySchema } from "@/lib/server/content/attachment-name"
import { requireAccess } from "@/lib/server/workspace/access/reader"
import { workspaceParams, workspaceRoute } from "@/lib/server/workspace/workspace-route"

export const POST = workspaceRoute({
  scope: "write",
  params: workspaceParams,
  query: uploadQuerySchema,
  status: 201,
  cost: costOfUpload,
  handler: ({ request, query, reader, workspaceId }) =>
    uploadAsTeam({ workspaceId, checkAccess: () => requireAccess(reader, "write"), request, name: query.name }),
})
