import { limits } from "../lib/contract/limits"
import { createBatch, isTooLarge, type TrackedEvent } from "./batch"
import { nowSeconds } from "./clock"
import { newUuid } from "./ids"
import { toJsonRecord } from "./json"
import { warn } from "./log"
import type { Call } from "./messenger"
import { notBooted, queued, skip } from "./skip"

/** Records an event; what the server would refuse is refused here, with the reason (API spec, section 5). */
export function trackEvent({ messenger, trace }: Call, name: string, given: Record<string, unknown> | null) {
  const metadata = given && toJsonRecord(given)
  const keys = Object.keys(metadata ?? {}).length
  const event: TrackedEvent = {
    id: newUuid(),
    name,
    ...(metadata && { metadata }),
    created_at: nowSeconds(),
    ...(trace.id && { trace_id: trace.id }),
  }

  const problem = problemOf(event, keys)
  if (problem) {
    warn(`trackEvent("${name.slice(0, limits.eventNameLength)}"): ${problem}`)
    return trace.effect(skip("invalid_argument", problem))
  }
  if (keys > limits.metadataKeysAdvised) {
    const message = `The metadata has ${keys} keys; the REST API keeps only the first ${limits.metadataKeysAdvised}.`
    trace.effect({ kind: "warned", message })
  }
  if (!messenger.session) {
    if (messenger.wasShutDown) return trace.effect(notBooted)
    trace.effect(queued)
  }

  const { batch, lane } = messenger
  if (batch && lane.isLast(batch) && batch.add(event, trace)) return
  const next = createBatch()
  next.add(event, trace)
  messenger.batch = next
  lane.add(next)
}

function problemOf(event: TrackedEvent, keys: number): string | null {
  if (event.name.length > limits.eventNameLength) {
    return `The name has ${event.name.length} characters; at most ${limits.eventNameLength} are stored. Shorten it.`
  }
  if (keys > limits.metadataKeys) {
    return `The metadata has ${keys} keys; at most ${limits.metadataKeys} are stored. Leave some out.`
  }
  if (isTooLarge(event)) return `The metadata is larger than ${limits.bodyBytes / 1_024} kB. Send less.`
  return null
}
