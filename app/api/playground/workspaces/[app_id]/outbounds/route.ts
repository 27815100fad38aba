import { createOutboundSchema } from "@/lib/contract/outbound"
import { createOutbound } from "@/lib/server/outbound-author"
import { listOutbounds } from "@/lib/server/reading/outbounds"
import { requireReadable } from "@/lib/server/reading/reader"
import { listRoute, readerOf, workspaceParams } from "@/lib/server/reading/workspace-route"
import { route } from "@/lib/server/route"

export const GET = listRoute(listOutbounds)

export const POST = route({
  access: "own-pages",
  params: workspaceParams,
  body: createOutboundSchema,
  status: 201,
  handler: async ({ body, ...caller }) => {
    const { id } = await requireReadable(readerOf(caller))
    return createOutbound({ workspaceId: id, outbound: body })
  },
})
