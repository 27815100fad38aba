import { limits } from "../../lib/contract/limits"
import type { EventsRequest, EventsResponse } from "../../lib/contract/messenger/messenger"
import type { Trace } from "../calls/probe"
import { skip, tooMany } from "../calls/skip"
import type { Call, Row, Session, SessionCall, Tracked } from "../messenger"
import { isRecord } from "../page/is-record"
import { warn } from "../page/log"
import { stringify } from "../page/stringify"
import { loginOf, outboxOf } from "./outbox/outbox"

type WireEvent = EventsRequest["events"][number]

/** Room for the wrapping. */
const maxBytes = limits.bodyBytes - 4_096

/** Checks an event against the API's rules and keeps it until it is stored; one that breaks them is dropped here. */
export function acceptEvent(call: Call, row: Row, event: Tracked): void {
  if (!row.events.includes(event) || accepted.has(event)) return
  const problem = problemOf(event)
  if (problem || !keep(call, event)) {
    row.events.splice(row.events.indexOf(event), 1)
    if (problem) warn(`trackEvent("${event.name.slice(0, limits.eventNameLength)}"): ${problem}`)
    event.trace.effect(problem ? skip("invalid_argument", problem) : tooMany)
    return
  }
  accepted.add(event)
  const keys = Object.keys(event.metadata ?? {}).length
  if (keys <= limits.metadataKeysAdvised) return
  const message = `The metadata has ${keys} keys; the REST API keeps ${limits.metadataKeysAdvised}.`
  event.trace.effect({ kind: "warned", message })
}

/** Events that passed the checks. */
const accepted = new WeakSet<Tracked>()

/** Sends events in their order, as many in one request as fit. */
export async function sendRow(call: SessionCall, row: Row): Promise<void> {
  const { messenger, session } = call
  for (const event of [...row.events]) acceptEvent(call, row, event)
  const batches = batchesOf(row.events)
  for (const [index, events] of batches.entries()) {
    const parcel = parcelOf(events)
    const outcome = await messenger.core.deliver(session, parcel)
    if (outcome.state === "kept") return release(session, batches.slice(index).flat())
    settle(session, events)
    if (outcome.state === "done") tellOutcome(outcome.answer, events)
    else warn(`events were not accepted: ${outcome.error.message}`)
  }
}

/** Sends what waits without waiting for answers. What does not arrive is still in the outbox. */
export function flushRow({ messenger, session }: SessionCall, row: Row): void {
  for (const events of batchesOf(row.events)) messenger.core.flush(session, parcelOf(events))
  release(session, row.events)
}

/** Events of a session that is over are only sent: it was cleared from the browser. */
function keep({ messenger, session }: Call, { id, name, metadata, at, trace }: Tracked): boolean {
  if (!session || session.isClosed) return true
  const { appId, visitorId } = session
  const login = loginOf(messenger)
  return outboxOf(appId).keep({ kind: "event", id, name, metadata, at, traceId: trace.id, visitorId, login })
}

function settle({ appId }: Session, events: Tracked[]): void {
  outboxOf(appId).settle(events.map(({ id }) => id))
}

/** They stay in the outbox, from which the next ping takes them up. */
function release({ appId }: Session, events: Tracked[]): void {
  outboxOf(appId).release(events.map(({ id }) => id))
}

function batchesOf(events: Tracked[]): Tracked[][] {
  const batches: Tracked[][] = []
  let bytes = maxBytes
  for (const event of events) {
    const size = byteLength(event)
    bytes += size
    const batch = batches.at(-1)
    if (batch && bytes <= maxBytes && batch.length < limits.eventsPerRequest) {
      batch.push(event)
      continue
    }
    batches.push([event])
    bytes = size
  }
  return batches
}

function parcelOf(events: Tracked[]) {
  return { path: "events", body: { events: events.map(toWire) }, traces: events.map(traceOf) }
}

/** Of the request that an event shares with others it is told its own part: the whole, fifty times, is too much to show. */
function traceOf(event: Tracked): Trace {
  const { id, effect } = event.trace
  return { id, effect: (told) => effect(told.kind === "sent" ? { ...told, body: { events: [toWire(event)] } } : told) }
}

function toWire({ id, name, metadata, at, trace }: Tracked): WireEvent {
  const created_at = Math.floor(at / 1_000)
  return { id, name, ...(metadata && { metadata }), created_at, ...(trace.id && { trace_id: trace.id }) }
}

function problemOf(event: Tracked): string | null {
  const keys = Object.keys(event.metadata ?? {}).length
  if (event.name.length > limits.eventNameLength) {
    return `The name has ${event.name.length} characters; at most ${limits.eventNameLength} are stored. Shorten it.`
  }
  if (keys > limits.metadataKeys) {
    return `The metadata has ${keys} keys; at most ${limits.metadataKeys} are stored. Leave some out.`
  }
  // Larger than a request may be, it would take the others of its batch down with it.
  if (byteLength(event) > maxBytes) return `The metadata is larger than ${limits.bodyBytes / 1_024} kB. Send less.`
  return null
}

function byteLength(event: Tracked): number {
  return new TextEncoder().encode(stringify(toWire(event))).length + 1
}

/** Says what the server did not store of a batch. */
function tellOutcome(answer: unknown, events: Tracked[]): void {
  if (!isEventsResponse(answer)) return
  for (const { id, code, message } of answer.rejected) {
    const event = events.find((one) => one.id === id)
    warn(`The event "${event?.name}" was not stored: ${message}`)
    event?.trace.effect(skip(code === "event_name_held" ? "held" : "invalid_argument", message))
  }
  for (const { field, message } of answer.warnings) {
    for (const { trace } of events) trace.effect({ kind: "warned", message: `${field}: ${message}` })
  }
}

function isEventsResponse(answer: unknown): answer is EventsResponse {
  return isRecord(answer) && Array.isArray(answer.rejected) && Array.isArray(answer.warnings)
}
