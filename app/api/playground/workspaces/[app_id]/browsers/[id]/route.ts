import { z } from "zod"
import { disconnectBrowser } from "@/lib/server/workspace/access/browsers"
import { workspaceParams, workspaceRoute } from "@/lib/server/workspace/workspace-route"

export const DELETE = workspaceRoute({
  scope: "secrets",
  params: workspaceParams.extend({ id: z.string().max(64) }),
  handler: ({ params, workspaceId }) => disconnectBrowser({ workspaceId, id: params.id }),
})
