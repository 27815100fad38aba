import { limits } from "../lib/contract/limits"
import { now } from "./clock"
import { newUuid } from "./ids"
import { type JsonRecord, storable, toJsonRecord } from "./json"
import type { Job } from "./lane"
import type { Call, Messenger } from "./messenger"
import type { Trace } from "./probe"
import { notBooted, queued, tooMany } from "./skip"

/** One call of `trackEvent`, as it was made. */
export type Tracked = { id: string; name: string; metadata: JsonRecord | null; at: number; trace: Trace }

/** Events that were tracked in a row, so that they may leave the page together. */
export type Row = Job & { events: Tracked[] }

/** Records an event (fact 12.1). Its rules are checked, and it is kept and sent, by the live chunk. */
export function trackEvent({ messenger, trace }: Call, name: string, given: Record<string, unknown> | null) {
  if (!messenger.session) {
    if (messenger.wasShutDown) return trace.effect(notBooted)
    trace.effect(queued)
  }
  const row = lastRow(messenger)
  if (row.events.length >= limits.outboxEntries) return trace.effect(tooMany)
  const event = { id: newUuid(), name: storable(name), metadata: given && toJsonRecord(given), at: now(), trace }
  row.events.push(event)
  if (messenger.session) messenger.live.use((live) => live.acceptEvent(messenger, row, event))
}

/** The row to add an event to: the last one, or a new one where something was called for since. */
export function lastRow(messenger: Messenger): Row {
  const { lane, live, row } = messenger
  if (row && lane.isLast(row)) return row
  const next: Row = {
    events: [],
    run: (session) => new Promise((resolve) => live.use((part) => resolve(part.sendRow(messenger, session, next)))),
    flush: (session) => live.loaded?.flushRow(messenger, session, next),
  }
  messenger.row = next
  lane.add(next)
  return next
}
