import { eventNamesQuerySchema } from "@/lib/contract/data-names"
import { listNames } from "@/lib/server/names/list-names"
import { workspaceParams, workspaceRoute } from "@/lib/server/workspace/workspace-route"

export const GET = workspaceRoute({
  scope: "read",
  params: workspaceParams,
  query: eventNamesQuerySchema,
  handler: ({ query, workspaceId }) => listNames({ ...query, workspaceId, subject: "event" }),
})
