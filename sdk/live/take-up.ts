import type { Messenger } from "../messenger"
import type { Session } from "../session"
import type { Row, Tracked } from "../track-event"
import { flushRow, sendRow } from "./events"
import { loginOf, type OutboxEntry, outboxOf } from "./outbox"
import { resend } from "./writing"

/** Sends what earlier pages of this person, or a session that was not accepted for a while, left in the outbox. */
export async function takeUp(messenger: Messenger, session: Session): Promise<void> {
  const { appId, visitorId } = session
  const left = await outboxOf(appId).takeLeftovers({ visitorId, login: loginOf(messenger) })
  if (session.isClosed) return
  for (const entry of left) {
    const trace = messenger.core.causeOf(messenger, entry.traceId)
    if (entry.kind === "message") resend({ messenger, session, trace }, entry)
    else addEvent(messenger, toTracked(messenger, entry))
  }
}

/** Nothing of a person stays in this browser after they left. */
export function forgetUnsent(appId: string): void {
  outboxOf(appId).clear()
}

/** Events in a row leave the page together. */
function addEvent(messenger: Messenger, event: Tracked): void {
  const { lane, row } = messenger
  if (row && lane.isLast(row)) {
    row.events.push(event)
    return
  }
  const next: Row = {
    events: [event],
    run: (session) => sendRow(messenger, session, next),
    flush: (session) => flushRow(messenger, session, next),
  }
  messenger.row = next
  lane.add(next)
}

function toTracked(messenger: Messenger, entry: Extract<OutboxEntry, { kind: "event" }>): Tracked {
  const { id, name, metadata, at, traceId } = entry
  return { id, name, metadata, at, trace: messenger.core.causeOf(messenger, traceId) }
}
