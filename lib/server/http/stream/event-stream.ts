// Server-sent events, read from a log: after each commit that concerns it the source is asked for what is new. The
// client says with Last-Event-ID how far it got, so a cut connection misses nothing and repeats nothing. What is of the
// moment only, such as typing, is sent without an id, once.
import "server-only"
import { logFailure } from "../../streams/failure"
import type { Source } from "../../streams/source"
import { Feed } from "./feed"

const retryMs = 1_000

/** Streams the source until the client leaves, the source ends, or the server stops. */
export function eventStream(request: Request, source: Source): Response {
  const feed = new Feed(source)
  const end = () => {
    feed.close()
    request.signal.removeEventListener("abort", end)
  }
  request.signal.addEventListener("abort", end)
  if (request.signal.aborted) end()

  const encoder = new TextEncoder()
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(encoder.encode(`retry: ${retryMs}\n\n`)),
    // Called when the client has room, so that a slow one slows the reads instead of filling the memory.
    async pull(controller) {
      // The answer has begun, so all that is left is to end it; the client comes back with its cursor.
      const text = await feed.nextText().catch(logFailure)
      if (text) return controller.enqueue(encoder.encode(text))
      end()
      controller.close()
    },
    cancel: end,
  })
  // no-transform keeps a proxy, and Next itself, from compressing and thereby holding back frames.
  const headers = { "Content-Type": "text/event-stream", "Cache-Control": "no-store, no-transform" }
  return new Response(body, { headers })
}
