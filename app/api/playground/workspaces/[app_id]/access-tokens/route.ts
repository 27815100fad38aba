import { createAccessTokenSchema } from "@/lib/contract/playground/access"
import { createAccessToken, listAccessTokens } from "@/lib/server/workspace/access/tokens"
import { workspaceParams, workspaceRoute } from "@/lib/server/workspace/workspace-route"

export const GET = workspaceRoute({
  scope: "secrets",
  params: workspaceParams,
  handler: ({ workspaceId }) => listAccessTokens(workspaceId),
})

export const POST = workspaceRoute({
  scope: "secrets",
  params: workspaceParams,
  body: createAccessTokenSchema,
  status: 201,
  handler: ({ access, body }) => createAccessToken(access, body),
})
