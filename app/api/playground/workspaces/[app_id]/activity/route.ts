import { activityQuerySchema } from "@/lib/contract/playground/playground"
import { listWorkspaceActivity } from "@/lib/server/db/activities"
import { awaitActivity } from "@/lib/server/streams/await-activity"
import { workspaceParams, workspaceRoute } from "@/lib/server/workspace/workspace-route"

export const GET = workspaceRoute({
  scope: "read",
  params: workspaceParams,
  query: activityQuerySchema,
  cost: ({ query }) => [{ name: query.wait ? "stream" : "team" }],
  handler: ({ request: { signal }, query: { after, wait = 0, ...list }, workspaceId, reader }) =>
    after === undefined
      ? listWorkspaceActivity({ ...list, workspaceId })
      : awaitActivity({ ...list, after, wait, workspaceId, reader, signal }),
})
