import { changeClockSchema } from "@/lib/contract/playground/clock"
import { changeClock, describeClock, resetClock } from "@/lib/server/workspace/clock"
import { workspaceParams, workspaceRoute } from "@/lib/server/workspace/workspace-route"

export const GET = workspaceRoute({
  scope: "read",
  params: workspaceParams,
  handler: async ({ access }) => describeClock(access.workspace),
})

export const PATCH = workspaceRoute({
  scope: "write",
  params: workspaceParams,
  body: changeClockSchema,
  handler: ({ body, workspaceId }) => changeClock(workspaceId, body),
})

export const DELETE = workspaceRoute({
  scope: "write",
  params: workspaceParams,
  handler: ({ workspaceId }) => resetClock(workspaceId),
})
