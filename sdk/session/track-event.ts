import { limits } from "../../lib/contract/limits"
import { causeOf } from "../calls/probe"
import { notBooted, queued, tooMany } from "../calls/skip"
import type { Call, Messenger, Row } from "../messenger"
import { now } from "../page/clock"
import { newUuid } from "../page/ids"
import { storable, toJsonRecord } from "../page/json"

/** Records an event (fact 12.1). Its rules are checked, and it is kept and sent, by the live chunk. */
export function trackEvent(call: Call, name: string, given: Record<string, unknown> | null) {
  const { messenger, session, trace } = call
  if (!session) {
    if (messenger.wasShutDown) return trace.effect(notBooted)
    trace.effect(queued)
  }
  const row = lastRow(messenger)
  if (row.events.length >= limits.outboxEntries) return trace.effect(tooMany)
  const event = { id: newUuid(), name: storable(name), metadata: given && toJsonRecord(given), at: now(), trace }
  row.events.push(event)
  if (session) messenger.live.use((live) => live.acceptEvent(call, row, event))
}

/** The row to add an event to: the last one, or a new one where something was called for since. */
export function lastRow(messenger: Messenger): Row {
  const { lane, live, row } = messenger
  if (row && lane.isLast(row)) return row
  const trace = causeOf(messenger)
  const next: Row = {
    events: [],
    run: (session) =>
      new Promise((resolve) => live.use((part) => resolve(part.sendRow({ messenger, session, trace }, next)))),
    flush: (session) => live.loaded?.flushRow({ messenger, session, trace }, next),
  }
  messenger.row = next
  lane.add(next)
  return next
}
