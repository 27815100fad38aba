// HTTP by Node itself: where tests run in a window that is made of scripts, `fetch` and its signals are that window's.
import http from "node:http"
import https from "node:https"

type Request = {
  method: string
  headers?: Record<string, string>
  body?: string | Uint8Array
  signal?: AbortSignal | undefined
}

/** Resolves with the head of the answer, whose body is still to be read. Rejects where there is none. */
export function exchange(address: string, { method, headers, body, signal }: Request): Promise<http.IncomingMessage> {
  const { request } = address.startsWith("https:") ? https : http
  return new Promise((resolve, reject) => {
    const options = { method, ...(headers && { headers }), ...(signal && { signal }) }
    request(address, options, resolve).once("error", reject).end(body)
  })
}

export function isOk({ statusCode = 0 }: http.IncomingMessage): boolean {
  return statusCode >= 200 && statusCode < 300
}
