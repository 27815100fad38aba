import { createOutboundSchema } from "@/lib/contract/messenger/outbound"
import { createOutbound } from "@/lib/server/outbound/author"
import { listOutbounds } from "@/lib/server/outbound/outbounds"
import { listRoute, workspaceParams, workspaceRoute } from "@/lib/server/workspace/workspace-route"

export const GET = listRoute(listOutbounds)

export const POST = workspaceRoute({
  scope: "write",
  params: workspaceParams,
  body: createOutboundSchema,
  status: 201,
  handler: ({ body, workspaceId }) => createOutbound({ workspaceId, outbound: body }),
})
