import { activeSecrets, addSecret, removePreviousSecret } from "@/lib/server/workspace/secret"
import { workspaceParams, workspaceRoute } from "@/lib/server/workspace/workspace-route"

const options = { scope: "secrets", params: workspaceParams } as const

export const GET = workspaceRoute({
  ...options,
  handler: async ({ access }) => ({ secrets: activeSecrets(access.workspace) }),
})

export const POST = workspaceRoute({
  ...options,
  status: 201,
  handler: ({ workspaceId }) => addSecret(workspaceId),
})

export const DELETE = workspaceRoute({
  ...options,
  handler: ({ workspaceId }) => removePreviousSecret(workspaceId),
})
