// Files as a page uploads them and a browser asks for them: tests call the route handlers.
import { type Answer, read } from "@/app/api/_testing/messenger"
import { POST } from "@/app/api/messenger/attachments/route"
import { GET } from "@/app/attachments/[key]/[name]/route"
import type { Attachment } from "@/lib/contract/messenger/blocks"

export const png = Buffer.from("\x89PNG\r\n\x1a\n rest", "latin1")

type File = { name?: string | undefined; body?: string | Uint8Array | ReadableStream; headers?: Record<string, string> }

export async function upload<Body = Attachment>(
  token: string,
  { name = "photo.png", body = png, headers = {} }: File = {},
): Promise<Answer<Body>> {
  const url = `http://localhost/api/messenger/attachments?${new URLSearchParams({ name })}`
  // A streamed body needs `duplex`, which the DOM's types do not know.
  const init = { method: "POST", headers: { Authorization: `Bearer ${token}`, ...headers }, body, duplex: "half" }
  return read<Body>(await POST(new Request(url, init as RequestInit)))
}

type Asking = { method?: string; headers?: Record<string, string> }

/** Asks one host for a file. */
export function get(host: string, path: string, { method = "GET", headers = {} }: Asking = {}): Promise<Response> {
  const [, , key = "", name = ""] = path.split(/[/?]/)
  const request = new Request(`http://${host}${path}`, { method, headers: { Host: host, ...headers } })
  return GET(request, { params: Promise.resolve({ key, name }) })
}

/** Asks as a browser does: follows the way to the other site. */
export async function download({ url }: Pick<Attachment, "url">, asking?: Asking): Promise<Response> {
  const sent = await get("localhost:3000", url)
  const { host, pathname, search } = new URL(sent.headers.get("location") ?? "")
  return get(host, pathname + search, asking)
}

export async function bytesOf(response: Response): Promise<Buffer> {
  return Buffer.from(await response.arrayBuffer())
}
