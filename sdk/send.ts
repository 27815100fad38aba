import { post, type Request, RequestError } from "./http"
import { warn } from "./log"
import type { Trace } from "./probe"
import type { Session } from "./session"
import { notBooted } from "./skip"

type Outgoing = { path: string; body: object; traces: Trace[] }

/** Enough for a restart of the server, short enough that a page does not queue up for ever. */
const retries = 5

/**
 * Posts with the session's token, after the boot whose answer brings it. A session that the server has ended is opened
 * anew once with the current settings. Null when it did not work: told on the console and to the probe already.
 */
export async function sendWithToken(session: Session, outgoing: Outgoing): Promise<unknown | null> {
  if (!session.token) return refuse(outgoing)
  try {
    return await post(requestOf(session, outgoing))
  } catch (error) {
    if (!isExpired(error) || session.isClosed) return giveUp(error, outgoing)
  }
  try {
    await session.renew()
    return await post(requestOf(session, outgoing))
  } catch (error) {
    return giveUp(error, outgoing)
  }
}

export function requestOf(session: Session, { path, body, traces }: Outgoing): Request {
  return { url: urlOf(session, path), token: session.token, body, traces, retries }
}

export function urlOf(session: Session, path: string): string {
  return `${session.apiBase}/api/messenger/${path}`
}

function isExpired(error: unknown): boolean {
  return error instanceof RequestError && (error.code === "session_expired" || error.code === "session_missing")
}

/** The boot before it was refused. */
function refuse({ traces }: Outgoing): null {
  for (const trace of traces) trace.effect(notBooted)
  return null
}

function giveUp(error: unknown, { path }: Outgoing): null {
  warn(`${path} was not accepted: ${error instanceof Error ? error.message : error}`)
  return null
}
