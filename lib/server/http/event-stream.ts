// Server-sent events, read from a log: after each commit in the workspace the source is asked for what is new. The
// client says with Last-Event-ID how far it got, so a cut connection misses nothing and repeats nothing.
import "server-only"
import { onShutdown, subscribe } from "../bus"
import { Doorbell } from "./doorbell"

/** One event: the cursor it brings the client to, and its data. */
export type Frame = { id: number; data: unknown }

export type Source = {
  workspaceId: string
  /** Answers what is new since the last call, and whether it was the end. */
  read: () => Promise<{ frames: Frame[]; isOver: boolean }>
}

// Proxies cut a connection that is silent for about a minute; and a session that expires is noticed at a heartbeat.
const heartbeatMs = 15_000
// Reads are at least this far apart: a flood of commits costs few reads, and a single one is seen at once.
const restMs = 25
const retryMs = 1_000

/** Streams the source until the client leaves, the source ends, or the server stops. */
export function eventStream(request: Request, { workspaceId, read }: Source): Response {
  const doorbell = new Doorbell()
  // Before the first read: a commit in between rings, and is found by the next one.
  const undo = [subscribe(workspaceId, () => doorbell.ring()), onShutdown(() => doorbell.close())]
  const end = () => {
    doorbell.close()
    for (const step of undo) step()
    request.signal.removeEventListener("abort", end)
  }
  request.signal.addEventListener("abort", end)
  if (request.signal.aborted) end()

  const encoder = new TextEncoder()
  const nextText = reader(read, doorbell)
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(encoder.encode(`retry: ${retryMs}\n\n`)),
    // Called when the client has room, so that a slow one slows the reads instead of filling the memory.
    async pull(controller) {
      const text = await nextText().catch(logFailure)
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

/** Makes the function that waits for the next text to send; null is the end. */
function reader(read: Source["read"], doorbell: Doorbell): () => Promise<string | null> {
  let restedAt = 0
  return async () => {
    while (!doorbell.isClosed) {
      const rest = restedAt - performance.now()
      if (rest > 0) await new Promise((resolve) => setTimeout(resolve, rest))
      restedAt = performance.now() + restMs
      doorbell.reset()
      const { frames, isOver } = await read()
      if (isOver) doorbell.close()
      if (frames.length > 0) return frames.map(toText).join("")
      if (!isOver && !(await doorbell.wait(heartbeatMs)) && !doorbell.isClosed) return ": still here\n\n"
    }
    return null
  }
}

/** The answer has begun, so all that is left is to end it; the client comes back with its cursor. */
function logFailure(error: unknown): null {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
  console.error(JSON.stringify({ level: "error", code: "stream", error: text }))
  return null
}

function toText({ id, data }: Frame): string {
  return `id: ${id}\ndata: ${JSON.stringify(data)}\n\n`
}
