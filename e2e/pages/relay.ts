import net, { type AddressInfo } from "node:net"

type Seen = { method: string; path: string }

/** Stands between a page and our server: notes the requests, and can cut or hold up what passes. */
export class Relay {
  /** What left the browser, preflight requests included. */
  readonly requests: Seen[] = []
  /** Streams that were cut so far. */
  cuts = 0
  private readonly streams = new Set<net.Socket>()
  private readonly listener: net.Server
  private swallowsStreams = false
  private held: { path: string; answers: (() => void)[] } | null = null

  private constructor(private readonly target: URL) {
    this.listener = net.createServer((client) => this.connect(client))
  }

  static async open(baseURL: string | undefined): Promise<Relay> {
    const relay = new Relay(new URL(baseURL ?? ""))
    await new Promise<void>((resolve) => relay.listener.listen(0, resolve))
    return relay
  }

  get origin(): string {
    return `http://localhost:${(this.listener.address() as AddressInfo).port}`
  }

  /** Streams that the server answers and the browser reads. */
  get openStreams(): number {
    return this.streams.size
  }

  count(method: string, path: string): number {
    return this.requests.filter((one) => one.method === method && one.path.startsWith(path)).length
  }

  /** Cuts every stream without a goodbye. */
  cut(): void {
    for (const client of this.streams) {
      this.cuts++
      client.resetAndDestroy()
    }
    this.streams.clear()
  }

  /** Streams are accepted from now on, and nothing of what they say comes through. */
  swallowStreams(): void {
    this.swallowsStreams = true
  }

  /** Requests to this path reach the server from now on, and their answers wait for `letGo`. */
  hold(path: string): void {
    this.held = { path, answers: [] }
  }

  letGo(): void {
    const answers = this.held?.answers ?? []
    this.held = null
    for (const answer of answers) answer()
  }

  async close(): Promise<void> {
    this.letGo()
    for (const client of this.sockets) client.destroy()
    await new Promise((resolve) => this.listener.close(resolve))
  }

  private readonly sockets = new Set<net.Socket>()

  private connect(client: net.Socket): void {
    const upstream = net.connect(Number(this.target.port), this.target.hostname)
    let isSwallowed = false
    let isHeld = false
    let isStream = false
    this.sockets.add(client)
    client.on("data", (data) => {
      const [, method, path] = /^(GET|POST|OPTIONS) (\S+) HTTP/.exec(data.toString("latin1")) ?? []
      if (method && path) {
        this.requests.push({ method, path })
        if (method === "GET" && path.startsWith("/api/messenger/stream")) {
          isStream = true
          isSwallowed = this.swallowsStreams
        }
        isHeld = method === "POST" && path === this.held?.path
      }
      upstream.write(data)
    })
    upstream.on("data", (data) => {
      if (isStream) this.streams.add(client)
      const write = () => void (client.destroyed || client.write(data))
      if (isHeld && this.held) return void this.held.answers.push(write)
      if (!isSwallowed) return void write()
      const end = data.indexOf("\r\n\r\n")
      if (end >= 0) client.write(data.subarray(0, end + 4))
    })
    const end = () => {
      isStream = false
      this.streams.delete(client)
      this.sockets.delete(client)
      client.destroy()
      upstream.destroy()
    }
    for (const socket of [client, upstream]) socket.on("error", () => {}).on("close", end)
  }
}
