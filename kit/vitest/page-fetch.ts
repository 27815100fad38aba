// How the SDK on a test's page reaches the server: by Node. Vitest's jsdom has Node's `fetch` with signals that it does not
// take, and happy-dom's ends with the window.
import { Readable } from "node:stream"
import { exchange } from "../exchange"
import { bootingIn } from "../testing/booting-in"

const patienceMs = 1_000

type Sent = { method?: string; headers?: Record<string, string>; body?: string | Blob; signal?: AbortSignal }

type PageFetch = {
  /** `fetch`, as far as the SDK uses it. */
  fetch(address: string, sent?: Sent): Promise<Response>
  /** Waits until all that was sent is answered, or a second. */
  settled(): Promise<void>
}

/** A boot with whatever App ID the page has is one of the test's workspace. */
export function createPageFetch({ app_id, api_base }: { app_id: string; api_base: string }): PageFetch {
  const open = new Set<Promise<unknown>>()

  async function answer(address: string, { method = "GET", headers = {}, body, signal }: Sent): Promise<Response> {
    const isBoot = address === `${api_base}/api/messenger/ping` && typeof body === "string"
    const response = await exchange(address, {
      method,
      headers,
      signal,
      body: isBoot ? bootingIn(app_id, body) : await bytesOf(body),
    })
    const answered = new Headers()
    for (const [name, value] of Object.entries(response.headers)) answered.set(name, String(value))
    // The types of Node's streams and of the window's differ.
    const stream = Readable.toWeb(response) as unknown as BodyInit
    return new Response(stream, { status: response.statusCode ?? 0, headers: answered })
  }

  return {
    fetch(address, sent = {}) {
      const answered = answer(address, sent)
      if (sent.method === "POST") {
        open.add(answered)
        const close = () => open.delete(answered)
        answered.then(close, close)
      }
      return answered
    },
    async settled() {
      await Promise.race([Promise.allSettled(open), new Promise((resolve) => setTimeout(resolve, patienceMs))])
    },
  }
}

async function bytesOf(body: string | Blob | undefined): Promise<string | Uint8Array | undefined> {
  return typeof body === "object" ? new Uint8Array(await body.arrayBuffer()) : body
}
