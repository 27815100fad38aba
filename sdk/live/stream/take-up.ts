import type { Messenger, Session, SessionCall, Tracked } from "../../messenger"
import { resend } from "../conversations/writing"
import { loginsOf, outboxOf } from "../outbox/outbox"
import type { OutboxEntry } from "../outbox/outbox-store"

/** Sends what earlier pages of this person, or a session that was not accepted for a while, left in the outbox. */
export async function takeUp(call: SessionCall): Promise<void> {
  const { messenger, session } = call
  const { appId, visitorId } = session
  watchReturn(call)
  const outbox = outboxOf(appId)
  const left = await outbox.takeLeftovers({ visitorId, logins: loginsOf(messenger) })
  if (session.isClosed) return outbox.release(left.map(({ id }) => id))
  for (const entry of left) {
    const trace = messenger.core.causeOf(messenger, entry.traceId)
    if (entry.kind === "message") resend({ ...call, trace }, entry)
    else messenger.core.lastRow(messenger).events.push(toTracked(messenger, entry))
  }
}

const watched = new WeakSet<Session>()

/** A page that was left and comes back as it was: what it sent while leaving was never confirmed. */
function watchReturn(call: SessionCall): void {
  const { session } = call
  if (watched.has(session)) return
  watched.add(session)
  const { signal } = session.ending
  addEventListener("pageshow", ({ persisted }) => void (persisted && takeUp(call)), { signal })
}

function toTracked(messenger: Messenger, entry: Extract<OutboxEntry, { kind: "event" }>): Tracked {
  const { id, name, metadata, at, traceId } = entry
  return { id, name, metadata, at, trace: messenger.core.causeOf(messenger, traceId) }
}
