// Reads server-sent events from a handler's answer, as a client would.

/** What is of the moment has no id, which reads as NaN, and may have the name of an event. */
export type Received = { id: number; event?: string | undefined; data: Record<string, unknown> }

/** One open stream. `next` waits for the next event; `null` is the end. */
export class OpenStream {
  readonly response: Response
  readonly #abort: AbortController
  readonly #reader: ReadableStreamDefaultReader<Uint8Array> | undefined
  #buffer = ""

  private constructor(response: Response, abort: AbortController) {
    this.response = response
    this.#abort = abort
    this.#reader = response.body?.getReader()
  }

  /** Opens a stream with the given headers, on a request that `close` cuts. */
  static async open(
    handler: (request: Request, context?: { params: Promise<unknown> }) => Promise<Response>,
    { url, headers, context }: { url: string; headers: HeadersInit; context?: { params: Promise<unknown> } },
  ): Promise<OpenStream> {
    const abort = new AbortController()
    const response = await handler(new Request(url, { headers, signal: abort.signal }), context)
    return new OpenStream(response, abort)
  }

  async next(): Promise<Received | null> {
    for (;;) {
      const end = this.#buffer.indexOf("\n\n")
      if (end >= 0) {
        const block = this.#buffer.slice(0, end)
        this.#buffer = this.#buffer.slice(end + 2)
        const received = readBlock(block)
        if (received) return received
        continue
      }
      const chunk = await this.#reader?.read()
      if (!chunk || chunk.done) return null
      this.#buffer += new TextDecoder().decode(chunk.value)
    }
  }

  /** The next events, as many as asked for. */
  async take(count: number): Promise<Received[]> {
    const received: Received[] = []
    while (received.length < count) {
      const event = await this.next()
      if (!event) break
      received.push(event)
    }
    return received
  }

  /** Leaves, as a browser does that navigates away. */
  close(): void {
    this.#abort.abort()
  }
}

function readBlock(block: string): Received | null {
  const fields = new Map(
    block.split("\n").map((line) => [line.slice(0, line.indexOf(":")), line.slice(line.indexOf(":") + 2)]),
  )
  const data = fields.get("data")
  return data === undefined
    ? null
    : { id: Number(fields.get("id")), event: fields.get("event"), data: JSON.parse(data) }
}
