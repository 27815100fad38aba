import type { Messenger, Session, Tracked } from "../messenger"
import { loginsOf, outboxOf } from "./outbox"
import type { OutboxEntry } from "./outbox-store"
import { resend } from "./writing"

/** Sends what earlier pages of this person, or a session that was not accepted for a while, left in the outbox. */
export async function takeUp(messenger: Messenger, session: Session): Promise<void> {
  const { appId, visitorId } = session
  watchReturn(messenger, session)
  const outbox = outboxOf(appId)
  const left = await outbox.takeLeftovers({ visitorId, logins: loginsOf(messenger) })
  if (session.isClosed) return outbox.release(left.map(({ id }) => id))
  for (const entry of left) {
    const trace = messenger.core.causeOf(messenger, entry.traceId)
    if (entry.kind === "message") resend({ messenger, session, trace }, entry)
    else messenger.core.lastRow(messenger).events.push(toTracked(messenger, entry))
  }
}

const watched = new WeakSet<Session>()

/** A page that was left and comes back as it was: what it sent while leaving was never confirmed. */
function watchReturn(messenger: Messenger, session: Session): void {
  if (watched.has(session)) return
  watched.add(session)
  const { signal } = session.ending
  addEventListener("pageshow", ({ persisted }) => void (persisted && takeUp(messenger, session)), { signal })
}

function toTracked(messenger: Messenger, entry: Extract<OutboxEntry, { kind: "event" }>): Tracked {
  const { id, name, metadata, at, traceId } = entry
  return { id, name, metadata, at, trace: messenger.core.causeOf(messenger, traceId) }
}
