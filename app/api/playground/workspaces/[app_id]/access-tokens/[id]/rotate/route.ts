import { z } from "zod"
import { rotateAccessToken } from "@/lib/server/workspace/access/tokens"
import { workspaceParams, workspaceRoute } from "@/lib/server/workspace/workspace-route"

export const POST = workspaceRoute({
  scope: "secrets",
  params: workspaceParams.extend({ id: z.string().max(64) }),
  handler: ({ access, params }) => rotateAccessToken(access, params.id),
})
