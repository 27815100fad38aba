import { openActivityStream } from "@/lib/server/db/activities"
import { eventStream } from "@/lib/server/http/stream/event-stream"
import { streamQuerySchema, streamStart } from "@/lib/server/http/stream/stream-start"
import { workspaceParams, workspaceRoute } from "@/lib/server/workspace/workspace-route"

export const GET = workspaceRoute({
  scope: "read",
  params: workspaceParams,
  query: streamQuerySchema,
  cost: "stream",
  handler: async ({ request, query, workspaceId, reader }) => {
    const cursor = streamStart(request, query)
    return eventStream(request, await openActivityStream({ workspaceId, reader, cursor }))
  },
})
