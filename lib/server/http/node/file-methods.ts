// Next fails where a file is asked for with a method that files do not have. Node tells of each request before Next gets it,
// so such a one is led to a route that refuses it.
import "server-only"
import { subscribe } from "node:diagnostics_channel"
import { IncomingMessage } from "node:http"

const reads = new Set(["GET", "HEAD"])
const files = /^\/(_next\/static\/|sdk\/|(?!api\/)([\w-]+\/)*[\w-]+(\.\w+)+(\?|$))/
const refusal = "/405"

/** Refuses every method but reading for the files of every server of this process. */
export function refuseFileMethods(): void {
  subscribe("http.server.request.start", (message) => {
    const { request } = message as Record<string, unknown>
    if (!(request instanceof IncomingMessage) || reads.has(request.method ?? "")) return
    if (files.test(request.url ?? "")) request.url = refusal
  })
}
