import { z } from "zod"
import { stopOutbound } from "@/lib/server/outbound/author"
import { workspaceParams, workspaceRoute } from "@/lib/server/workspace/workspace-route"

export const POST = workspaceRoute({
  scope: "write",
  params: workspaceParams.extend({ number: z.string() }),
  handler: ({ params, workspaceId }) => stopOutbound({ workspaceId, number: params.number }),
})
