import { notBooted } from "../calls/skip"
import type { Outcome, Parcel, Session } from "../messenger"
import { warn } from "../page/log"
import { isRequestError, isTemporary, post, postAndForget, type RequestError } from "./http"
import { urlOf } from "./url"

/** Enough for a restart of the server, short enough that a page does not queue up for ever. */
const someRetries = 5

/**
 * Posts with the session's token, after the boot whose answer brings it. A session that the server has ended is opened
 * anew once with the current settings. Tries for as long as the session is open, unless `retries` says otherwise.
 */
export async function deliver(session: Session, parcel: Parcel, retries = Number.POSITIVE_INFINITY): Promise<Outcome> {
  for (let hasRenewed = false; ; hasRenewed = true) {
    if (!session.token) return keep(parcel)
    try {
      return { state: "done", answer: await post(requestOf(session, parcel, retries)) }
    } catch (error) {
      if (!isRequestError(error) || isTemporary(error)) return { state: "kept" }
      if (!isExpired(error)) return { state: "refused", error }
      if (hasRenewed || session.isClosed) return { state: "kept" }
    }
    try {
      await session.renew()
    } catch {
      return { state: "kept" }
    }
  }
}

/** The same for what is not worth keeping. Null when it did not work: told on the console and to the probe already. */
export async function sendWithToken(session: Session, parcel: Parcel): Promise<unknown | null> {
  const outcome = await deliver(session, parcel, someRetries)
  if (outcome.state === "done") return outcome.answer
  if (outcome.state === "refused") warn(`${parcel.path} was not accepted: ${outcome.error.message}`)
  return null
}

/** Sends at once without waiting for the answer, and without a preflight, for which a page that goes has no time. */
export function flush(session: Session, { path, body, traces }: Parcel): void {
  if (!session.token) return
  postAndForget({ url: urlOf(session, path), token: null, body: { ...body, session_token: session.token }, traces })
}

function requestOf(session: Session, { path, body, traces }: Parcel, retries: number) {
  return { url: urlOf(session, path), token: session.token, body, traces, retries, signal: session.ending.signal }
}

function isExpired({ code }: RequestError): boolean {
  return code === "session_expired" || code === "session_missing"
}

/** The boot before it was refused. */
function keep({ traces }: Parcel): Outcome {
  for (const trace of traces) trace.effect(notBooted)
  return { state: "kept" }
}
