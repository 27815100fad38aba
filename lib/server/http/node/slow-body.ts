// Cuts requests whose body trickles in: each holds a connection, a buffer and a handler that waits for it.
import "server-only"
import type { IncomingMessage, ServerResponse } from "node:http"
import { shared } from "../../common/shared"

/** Free of any demand, for whoever starts slowly; afterwards the body must have come at this rate on the whole. */
const graceSeconds = 10
const bytesPerSecond = 16 * 1024

const tickMs = 1_000

type Watched = { response: ServerResponse; bytesBefore: number; seconds: number }

class SlowBodies {
  readonly #open = new Map<IncomingMessage, Watched>()
  #timer: NodeJS.Timeout | undefined

  add(request: IncomingMessage, response: ServerResponse): void {
    this.#open.set(request, { response, bytesBefore: request.socket.bytesRead, seconds: 0 })
    this.#timer ??= setInterval(() => this.#look(), tickMs).unref()
  }

  /** Counts ticks, not the clock: while this process was busy with something else, nobody was late. */
  #look(): void {
    for (const [request, watched] of this.#open) {
      if (request.complete || request.destroyed) this.#open.delete(request)
      else if (!isHeldUpHere(request)) watched.seconds++
      if (isTooSlow(request, watched)) this.#cut(request, watched)
    }
    if (this.#open.size > 0) return
    clearInterval(this.#timer)
    this.#timer = undefined
  }

  #cut(request: IncomingMessage, { response }: Watched): void {
    this.#open.delete(request)
    const { socket } = request
    if (response.headersSent) return void socket.destroy()
    // What Node answers where its own timeouts cut.
    socket.end("HTTP/1.1 408 Request Timeout\r\nConnection: close\r\n\r\n", () => socket.destroy())
  }
}

/** Nobody has read yet what has arrived, so that no more can. */
function isHeldUpHere(request: IncomingMessage): boolean {
  return request.readableLength >= request.readableHighWaterMark
}

function isTooSlow({ socket, complete }: IncomingMessage, { seconds, bytesBefore }: Watched): boolean {
  if (complete || seconds <= graceSeconds) return false
  return socket.bytesRead - bytesBefore < (seconds - graceSeconds) * bytesPerSecond
}

/** Watches a request until its body has arrived. */
export function watchBody(request: IncomingMessage, response: ServerResponse): void {
  const { "content-length": length, "transfer-encoding": encoding } = request.headers
  if (Number(length) > 0 || encoding !== undefined) shared("slow bodies", () => new SlowBodies()).add(request, response)
}
