import { attributesQuerySchema } from "@/lib/contract/data-names"
import { listNames } from "@/lib/server/names/list-names"
import { workspaceParams, workspaceRoute } from "@/lib/server/workspace/workspace-route"

export const GET = workspaceRoute({
  scope: "read",
  params: workspaceParams,
  query: attributesQuerySchema,
  handler: ({ query, workspaceId }) => listNames({ ...query, workspaceId }),
})
