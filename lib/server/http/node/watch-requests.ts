// What Next does not let a route see or set: the socket's address, and how long a request may take to arrive. Node tells
// of each request before Next gets it.
import "server-only"
import { subscribe, unsubscribe } from "node:diagnostics_channel"
import { IncomingMessage, Server, ServerResponse } from "node:http"
import { addressHeader } from "../../rate-limit/caller"
import { clientAddress, trustedProxies } from "../../rate-limit/client-address"
import { watchBody } from "./slow-body"

const channel = "http.server.request.start"
// Node looks every 30 s, so that headers that trickle are cut within 40 s.
const headersMs = 10_000

/** Watches the requests of every server of this process, until the function it answers is called. */
export function watchRequests(): () => void {
  subscribe(channel, onStart)
  return () => void unsubscribe(channel, onStart)
}

function onStart(message: unknown): void {
  const { request, response, server } = message as Record<string, unknown>
  if (!(request instanceof IncomingMessage && response instanceof ServerResponse)) return
  if (server instanceof Server) server.headersTimeout = headersMs
  const forwardedFor = request.headers["x-forwarded-for"]
  request.headers[addressHeader()] = clientAddress({
    socketAddress: request.socket.remoteAddress,
    forwardedFor: Array.isArray(forwardedFor) ? forwardedFor.join() : forwardedFor,
    proxies: trustedProxies(),
  })
  watchBody(request, response)
}
