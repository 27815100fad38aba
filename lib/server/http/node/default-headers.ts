// Headers of answers that no code of ours makes: Next's redirects, refused methods, missing files and failures. Node tells of
// each request before Next gets it, and a header that somebody sets until the answer is sent is left as it is.
import "server-only"
import { subscribe, unsubscribe } from "node:diagnostics_channel"
import { ServerResponse } from "node:http"

/** An answer that is no document of ours: opened as one, it holds nothing, runs nothing and is in no frame. */
export const notADocument = "default-src 'none'; frame-ancestors 'none'"

const defaults = { "X-Content-Type-Options": "nosniff", "Content-Security-Policy": notADocument }

const channel = "http.server.request.start"

/** Completes the headers of every answer of this process, until the function it answers is called. */
export function completeHeaders(): () => void {
  subscribe(channel, onStart)
  return () => void unsubscribe(channel, onStart)
}

function onStart(message: unknown): void {
  const { response } = message as Record<string, unknown>
  if (!(response instanceof ServerResponse)) return
  const writeHead = response.writeHead
  // Every way to send an answer comes through here.
  response.writeHead = (...args: unknown[]) => {
    for (const [name, value] of Object.entries(defaults)) if (!response.hasHeader(name)) response.setHeader(name, value)
    return Reflect.apply(writeHead, response, args)
  }
}
