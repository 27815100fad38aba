import { limits } from "../lib/contract/limits"
import type { EventsRequest, EventsResponse } from "../lib/contract/messenger"
import { isRecord } from "./copy"
import { postAndForget } from "./http"
import type { Job } from "./lane"
import { warn } from "./log"
import type { Trace } from "./probe"
import { requestOf, sendWithToken } from "./send"
import { skip } from "./skip"

export type TrackedEvent = EventsRequest["events"][number]

/** Events that leave the page in one request. */
export type Batch = Job & { add(event: TrackedEvent, trace: Trace): boolean }

/** Room for the wrapping and for one event more than measured. */
const maxBytes = limits.bodyBytes - 4_096

export function createBatch(): Batch {
  const events: TrackedEvent[] = []
  const traces: Trace[] = []
  let bytes = 0

  const outgoing = () => ({ path: "events", body: { events } satisfies EventsRequest, traces })

  return {
    /** False when the batch is full. */
    add(event, trace) {
      const size = byteLength(event)
      if (events.length > 0 && (events.length >= limits.eventsPerRequest || bytes + size > maxBytes)) return false
      events.push(event)
      traces.push(trace)
      bytes += size
      return true
    },
    async run(session) {
      const answer = await sendWithToken(session, outgoing())
      if (isEventsResponse(answer)) tellOutcome(answer, { events, traces })
    },
    flush(session) {
      if (session.token) postAndForget(requestOf(session, outgoing()))
    },
  }
}

/** An event larger than a request may be never leaves the page: it would take the others of its batch down with it. */
export function isTooLarge(event: TrackedEvent): boolean {
  return byteLength(event) > maxBytes
}

function byteLength(event: TrackedEvent): number {
  return new TextEncoder().encode(JSON.stringify(event)).length + 1
}

function tellOutcome(answer: EventsResponse, { events, traces }: { events: TrackedEvent[]; traces: Trace[] }): void {
  for (const { id, message } of answer.rejected) {
    const index = events.findIndex((event) => event.id === id)
    warn(`The event "${events[index]?.name}" was not stored: ${message}`)
    traces[index]?.effect(skip("invalid_argument", message))
  }
  for (const { field, message } of answer.warnings) {
    for (const trace of traces) trace.effect({ kind: "warned", message: `${field}: ${message}` })
  }
}

function isEventsResponse(answer: unknown): answer is EventsResponse {
  return isRecord(answer) && Array.isArray(answer.rejected) && Array.isArray(answer.warnings)
}
