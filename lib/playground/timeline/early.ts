// What the server has stored may be listed before the call that caused it came from its frame.
import type { Activity } from "@/lib/contract/playground/activity"

/** By then a call has come, or will not. */
const waitMs = 10_000

export type EarlyActivity = {
  /** Activities that may belong to calls; oldest first. */
  add(activities: Activity[]): void
  isEmpty(): boolean
  /** Those whose calls are there by now, each once. */
  take(traceIds: ReadonlySet<string>): Activity[]
}

export function createEarlyActivity(now: () => number = () => performance.now()): EarlyActivity {
  let waiting: Activity[] = []
  let until = 0

  return {
    add(activities) {
      waiting = activities
      until = now() + waitMs
    },
    isEmpty() {
      if (now() > until) waiting = []
      return waiting.length === 0
    },
    take(traceIds) {
      if (this.isEmpty()) return []
      const isThere = ({ trace_id }: Activity) => trace_id !== null && traceIds.has(trace_id)
      const due = waiting.filter(isThere)
      waiting = waiting.filter((activity) => !isThere(activity))
      return due
    },
  }
}
