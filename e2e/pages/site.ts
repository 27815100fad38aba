import { createServer, type Server } from "node:http"
import type { AddressInfo } from "node:net"

type Content = { body: string; headers?: Record<string, string> }

/** Somebody's web site: another origin than ours, whose pages a test writes. */
export class Site {
  private readonly files = new Map<string, Content>()
  private readonly server: Server

  private constructor() {
    this.server = createServer((request, response) => {
      const { pathname } = new URL(request.url ?? "/", "http://site")
      const file = this.files.get(pathname)
      const type = pathname.endsWith(".js") ? "text/javascript" : "text/html"
      response.writeHead(file ? 200 : 404, {
        "content-type": `${type}; charset=utf-8`,
        "access-control-allow-origin": "*",
        ...file?.headers,
      })
      response.end(file?.body)
    })
  }

  static async open(): Promise<Site> {
    const site = new Site()
    await new Promise<void>((resolve) => site.server.listen(0, "127.0.0.1", resolve))
    return site
  }

  /** Puts a page or a script there and answers its address. */
  put(path: string, body: string, headers?: Record<string, string>): string {
    this.files.set(path, { body, headers })
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}${path}`
  }

  async close(): Promise<void> {
    this.server.closeAllConnections()
    await new Promise((resolve) => this.server.close(resolve))
  }
}

/** What a customer writes into a page to install the Messenger. */
export function installation(baseURL: string | undefined, settings: Record<string, unknown>): string {
  return `<script>window.intercomSettings = ${JSON.stringify(settings)}</script>
<script async src="${baseURL}/sdk.js"></script>`
}
