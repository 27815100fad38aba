import { eventStream } from "@/lib/server/http/event-stream"
import { streamQuerySchema, streamStart } from "@/lib/server/http/stream-start"
import { openActivityStream } from "@/lib/server/reading/activities"
import { requireReadable } from "@/lib/server/reading/reader"
import { readerOf, workspaceParams } from "@/lib/server/reading/workspace-route"
import { route } from "@/lib/server/route"

export const GET = route({
  access: "own-pages",
  params: workspaceParams,
  query: streamQuerySchema,
  handler: async ({ query, ...caller }) => {
    const { id } = await requireReadable(readerOf(caller))
    return eventStream(caller.request, await openActivityStream(id, streamStart(caller.request, query)))
  },
})
