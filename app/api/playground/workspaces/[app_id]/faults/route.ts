import { setFaultsSchema } from "@/lib/contract/playground/faults"
import { describeFaults, setFaults } from "@/lib/server/faults/faults"
import { workspaceParams, workspaceRoute } from "@/lib/server/workspace/workspace-route"

export const GET = workspaceRoute({
  scope: "read",
  params: workspaceParams,
  handler: async ({ access }) => describeFaults(access.workspace),
})

export const PUT = workspaceRoute({
  scope: "write",
  params: workspaceParams,
  body: setFaultsSchema,
  handler: ({ body, workspaceId }) => setFaults(workspaceId, body),
})

export const DELETE = workspaceRoute({
  scope: "write",
  params: workspaceParams,
  handler: ({ workspaceId }) => setFaults(workspaceId, []),
})
