import { backoffMs, pause } from "../backoff"
import { retryAfterMsOf } from "../http"
import { createSseParser, type SseEvent } from "./sse"
import { watchWake } from "./wake"

/** The server sends a heartbeat every 15 s; after this long in silence the connection is half open, so dead. */
const silenceMs = 40_000

/** A working stream says something at once. One that is silent this long is held up by a proxy: it is polled instead. */
const firstWordMs = 8_000
const pollMs = 10_000
/** After so many polls the stream gets another chance. */
const pollsBetweenTries = 6

export type Stream = { close(): void }

type Source = {
  url: string
  /** Read at each connection, as both change while the stream lives. */
  token(): string | null
  cursor(): number
  onEvent(event: SseEvent): void
  onConnected(isConnected: boolean): void
  /** Asks once for what is new, where no stream comes through; false when that does not either. */
  poll(): Promise<boolean>
  /** The server no longer takes the token. The stream stands until it is opened anew. */
  onRefused(): void
}

/**
 * Server-sent events over `fetch`, because an EventSource cannot carry the token in a header. Closed while the page is
 * hidden, and caught up from its cursor when it shows again or the connection was lost.
 */
export function openStream(source: Source): Stream {
  const closing = new AbortController()
  let connection = new AbortController()

  function onVisibility(): void {
    if (document.hidden) connection.abort()
  }

  document.addEventListener("visibilitychange", onVisibility)
  // Connections do not outlive a sleep or a change of network, and nobody says so.
  const unwatch = watchWake(() => connection.abort())
  void follow().catch(() => {})

  async function follow(): Promise<void> {
    for (let attempt = 0; !closing.signal.aborted; attempt++) {
      if (document.hidden) await untilVisible(closing.signal)
      connection = new AbortController()
      const { outcome, waitMs } = await read(source, connection)
      if (closing.signal.aborted) return
      if (outcome === "refused") return source.onRefused()
      if (outcome === "open") attempt = 0
      if (document.hidden) continue
      if (outcome === "silent") await pollForAWhile()
      else {
        if (attempt > 0) source.onConnected(false)
        await pause(waitMs + backoffMs(attempt), closing.signal)
      }
    }
  }

  async function pollForAWhile(): Promise<void> {
    for (let polls = 0; polls < pollsBetweenTries && !document.hidden; polls++) {
      source.onConnected(await source.poll())
      await pause(pollMs, closing.signal)
    }
  }

  return {
    close() {
      closing.abort()
      connection.abort()
      unwatch()
      document.removeEventListener("visibilitychange", onVisibility)
    },
  }
}

/** `silent`: nothing was refused, and nothing came through; a proxy may hold back even the answer's first line. */
type Outcome = "refused" | "unreachable" | "silent" | "open"

/** How it went, and how long the server wants to be left alone. */
type Reading = { outcome: Outcome; waitMs: number }

/** Reads one connection to its end. */
async function read(source: Source, connection: AbortController): Promise<Reading> {
  let outcome: Outcome = "unreachable"
  let waitMs = 0
  let watchdog = setTimeout(() => {
    outcome = "silent"
    connection.abort()
  }, firstWordMs)
  try {
    const response = await fetch(source.url, {
      headers: { authorization: `Bearer ${source.token()}`, "last-event-id": String(source.cursor()) },
      credentials: "omit",
      cache: "no-store",
      signal: connection.signal,
    })
    waitMs = retryAfterMsOf(response.headers)
    if (response.status === 401) return { outcome: "refused", waitMs }
    if (!response.ok || !response.body) return { outcome, waitMs }
    const parse = createSseParser(source.onEvent)
    const decoder = new TextDecoder()
    const reader = response.body.getReader()
    connection.signal.addEventListener("abort", () => void reader.cancel().catch(() => {}))
    for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
      if (outcome !== "open") source.onConnected(true)
      outcome = "open"
      clearTimeout(watchdog)
      watchdog = setTimeout(() => connection.abort(), silenceMs)
      if (!connection.signal.aborted) parse(decoder.decode(chunk.value, { stream: true }))
    }
  } catch {
    // Cut, aborted or unreachable: the caller connects again.
  } finally {
    clearTimeout(watchdog)
  }
  return { outcome, waitMs }
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
