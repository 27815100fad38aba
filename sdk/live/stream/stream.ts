import { backoffMs, pause } from "../../net/backoff"
import { retryAfterMsOf } from "../../net/http"
import { createSseParser, type SseEvent } from "./sse"
import { watchWake } from "./wake"

/** The server sends a heartbeat every 15 s; after this long in silence the connection is half open, so dead. */
const silenceMs = 40_000

/** A working stream says something at once. One that is silent this long is held up by a proxy: it is polled instead. */
const firstWordMs = 8_000
const pollMs = 10_000
/** After so many polls the stream gets another chance. */
const pollsBetweenTries = 6
/** Where the server took another stream instead, opening this one at once would take the place of a third. */
const replacedPollMs = 60_000

export type Stream = { close(): void }

type Source = {
  url: string
  /** Read at each connection, as both change while the stream lives. */
  token(): string | null
  cursor(): number
  /** True when it says that the server took another stream instead of this one. */
  onEvent(event: SseEvent): boolean
  onConnected(isConnected: boolean): void
  /** Asks once for what is new, where no stream comes through; false when that does not either. */
  poll(): Promise<boolean>
  /** The server no longer takes the token. The stream stands until it is opened anew. */
  onRefused(): void
}

/**
 * Server-sent events over `fetch`, because an EventSource cannot carry the token in a header. Closed while the page is
 * hidden, and caught up from its cursor when it shows again or the connection was lost. A session has few streams: what is
 * replaced by others polls until the person turns to this page.
 */
export function openStream(source: Source): Stream {
  const closing = new AbortController()
  let connection = new AbortController()
  let polling = new AbortController()

  function onVisibility(): void {
    if (document.hidden) connection.abort()
    else onFocus()
  }

  function onFocus(): void {
    polling.abort()
  }

  document.addEventListener("visibilitychange", onVisibility)
  addEventListener("focus", onFocus)
  // Connections do not outlive a sleep or a change of network, and nobody says so.
  const unwatch = watchWake(() => connection.abort())
  void follow().catch(() => {})

  async function follow(): Promise<void> {
    for (let attempt = 0; !closing.signal.aborted; attempt++) {
      if (document.hidden) await untilVisible(closing.signal)
      connection = new AbortController()
      const { outcome, retryAfterMs } = await read(source, connection)
      if (closing.signal.aborted) return
      if (outcome === "refused") return source.onRefused()
      if (outcome === "open") attempt = 0
      if (document.hidden) continue
      if (outcome === "silent") await pollForAWhile(pollMs)
      else if (outcome === "replaced") await pollForAWhile(replacedPollMs)
      else {
        // A server that holds as many streams as it can still answers.
        if (retryAfterMs > 0) source.onConnected(await source.poll())
        else if (attempt > 0) source.onConnected(false)
        // Those that were told to wait must not come back together either.
        await pause(Math.max(backoffMs(attempt), retryAfterMs * (1 + Math.random())), closing.signal)
      }
    }
  }

  async function pollForAWhile(everyMs: number): Promise<void> {
    polling = new AbortController()
    const { signal } = polling
    for (let polls = 0; polls < pollsBetweenTries && !document.hidden && !signal.aborted; polls++) {
      source.onConnected(await source.poll())
      // Ended early is as good as over.
      await pause(everyMs, signal).catch(() => {})
    }
  }

  return {
    close() {
      closing.abort()
      connection.abort()
      polling.abort()
      unwatch()
      document.removeEventListener("visibilitychange", onVisibility)
      removeEventListener("focus", onFocus)
    },
  }
}

type Reading = {
  /** `silent`: nothing was refused, and nothing came through; a proxy may hold back even the answer's first line. */
  outcome: "refused" | "unreachable" | "silent" | "open" | "replaced"
  /** How long the server asked to wait; 0 when it did not. */
  retryAfterMs: number
}

/** Reads one connection to its end. */
async function read(source: Source, connection: AbortController): Promise<Reading> {
  const reading: Reading = { outcome: "unreachable", retryAfterMs: 0 }
  let watchdog = setTimeout(() => {
    reading.outcome = "silent"
    connection.abort()
  }, firstWordMs)
  try {
    const response = await fetch(source.url, {
      headers: { authorization: `Bearer ${source.token()}`, "last-event-id": String(source.cursor()) },
      credentials: "omit",
      cache: "no-store",
      signal: connection.signal,
    })
    if (response.status === 401) return { ...reading, outcome: "refused" }
    reading.retryAfterMs = retryAfterMsOf(response.headers)
    if (!response.ok || !response.body) return reading
    const parse = createSseParser((event) => {
      if (source.onEvent(event)) reading.outcome = "replaced"
    })
    const decoder = new TextDecoder()
    const reader = response.body.getReader()
    connection.signal.addEventListener("abort", () => void reader.cancel().catch(() => {}))
    for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
      if (reading.outcome === "unreachable") source.onConnected(true)
      if (reading.outcome === "unreachable") reading.outcome = "open"
      clearTimeout(watchdog)
      watchdog = setTimeout(() => connection.abort(), silenceMs)
      if (!connection.signal.aborted) parse(decoder.decode(chunk.value, { stream: true }))
    }
  } catch {
    // Cut, aborted or unreachable: the caller connects again.
  } finally {
    clearTimeout(watchdog)
  }
  return reading
}

function untilVisible(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    function look(): void {
      if (document.hidden && !signal.aborted) return
      document.removeEventListener("visibilitychange", look)
      signal.removeEventListener("abort", look)
      resolve()
    }
    document.addEventListener("visibilitychange", look)
    signal.addEventListener("abort", look)
  })
}
