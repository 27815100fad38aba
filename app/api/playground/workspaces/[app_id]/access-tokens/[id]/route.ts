import { z } from "zod"
import { revokeAccessToken } from "@/lib/server/workspace/access/tokens"
import { workspaceParams, workspaceRoute } from "@/lib/server/workspace/workspace-route"

export const DELETE = workspaceRoute({
  scope: "secrets",
  params: workspaceParams.extend({ id: z.string().max(64) }),
  handler: ({ params, workspaceId }) => revokeAccessToken({ workspaceId, id: params.id }),
})
