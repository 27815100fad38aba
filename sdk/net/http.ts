import type { ErrorBody } from "../../lib/contract/errors"
import type { Trace } from "../calls/probe"
import { now } from "../page/clock"
import { stringify } from "../page/stringify"
import { backoffMs, pause } from "./backoff"

export type Request = {
  url: string
  /** Empty for a request without a preflight, which carries its token in the body. */
  token: string | null
  body: object
  traces: Trace[]
  /** Ends the trying again, not a request under way: its answer may hold what a later request needs. */
  signal?: AbortSignal
  /** Tries after the first; Infinity for what the whole session depends on. */
  retries: number
}

/** An answer that says no, or none at all (`status` 0). */
export type RequestError = Error & { status: number; code: string; retryAfterMs: number }

type Refusal = Pick<RequestError, "message" | "status" | "code"> & { retryAfterMs?: number }

export function requestError({ message, status, code, retryAfterMs = 0 }: Refusal): RequestError {
  return Object.assign(new Error(message), { status, code, retryAfterMs })
}

export function isRequestError(error: unknown): error is RequestError {
  return error instanceof Error && "retryAfterMs" in error
}

const timeoutMs = 20_000
/** Browsers refuse keepalive bodies above 64 kB in all. */
const keepaliveBytes = 30_000

/** Posts until an answer holds: no answer, 429 and 5xx are tried again, other refusals are thrown at once. */
export async function post(request: Request, onFailure?: (error: RequestError) => void): Promise<unknown> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await postOnce(request)
    } catch (error) {
      const failure = isRequestError(error) ? error : unreachable(String(error))
      const retryInMs = retryDelay(failure, attempt, request)
      for (const trace of request.traces) {
        trace.effect({ kind: "failed", message: failure.message, retry_in_ms: retryInMs })
      }
      if (retryInMs === null) throw failure
      onFailure?.(failure)
      await pause(retryInMs, request.signal)
    }
  }
}

function retryDelay(failure: RequestError, attempt: number, { retries, signal }: Request): number | null {
  const { status, retryAfterMs } = failure
  // Told to wait: what is refused now is taken then, so it is not given up.
  const isOver = attempt >= retries && status !== 429
  if (!isTemporary(failure) || isOver || signal?.aborted) return null
  // Many that were told to wait for the same moment must not all come at it.
  return retryAfterMs + backoffMs(attempt)
}

/** No answer, or one that may be another the next time. */
export function isTemporary({ status }: RequestError): boolean {
  return status === 0 || status === 429 || status >= 500
}

async function postOnce({ url, token, body, traces }: Request): Promise<unknown> {
  const startedAt = now()
  tellSent({ url, body, traces })
  const response = await reach(url, messageOf(token, body))
  const answer: unknown = await response.json().catch(() => null)
  for (const trace of traces) {
    trace.effect({ kind: "answered", status: response.status, duration_ms: now() - startedAt, body: answer })
  }
  if (!response.ok) throw refusal(response, answer)
  // The connection broke on the way: it may be done, and is asked for again.
  if (!answer) throw unreachable("The answer broke off.")
  return answer
}

/** Posts without waiting for the answer, for a page that is about to go. */
export function postAndForget({ url, token, body, traces }: Omit<Request, "signal" | "retries">): void {
  tellSent({ url, body, traces })
  fetch(url, messageOf(token, body)).catch(() => {})
}

function tellSent({ url, body, traces }: Pick<Request, "url" | "body" | "traces">): void {
  const path = new URL(url).pathname
  for (const trace of traces) trace.effect({ kind: "sent", path, body })
}

function messageOf(token: string | null, body: object): RequestInit {
  const text = stringify(body)
  return {
    method: "POST",
    body: text,
    headers: token
      ? { "content-type": "application/json", authorization: `Bearer ${token}` }
      : { "content-type": "text/plain" },
    credentials: "omit",
    keepalive: text.length < keepaliveBytes,
  }
}

/** Fetches, and gives up on a server that accepts the request and then says nothing. */
async function reach(url: string, init: RequestInit): Promise<Response> {
  const attempt = new AbortController()
  const timer = setTimeout(() => attempt.abort(), timeoutMs)
  try {
    return await fetch(url, { ...init, signal: attempt.signal })
  } catch {
    throw unreachable(`${new URL(url).origin} cannot be reached.`)
  } finally {
    clearTimeout(timer)
  }
}

function unreachable(message: string): RequestError {
  return requestError({ message, status: 0, code: "unreachable" })
}

function refusal({ status, headers }: Response, answer: unknown): RequestError {
  const error = (answer as Partial<ErrorBody> | null)?.errors?.[0]
  return requestError({
    message: error?.message ?? `The server answered ${status}.`,
    status,
    code: error?.code ?? "internal",
    retryAfterMs: retryAfterMsOf(headers),
  })
}

export function retryAfterMsOf(headers: Headers): number {
  return (Number(headers.get("retry-after")) || 0) * 1_000
}
