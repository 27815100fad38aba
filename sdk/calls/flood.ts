// A loop without an end must stop neither the page nor the server. Of each method so many calls are free within a window;
// those beyond are dropped before anything is done for them, and counted. Once they flow over no clock is read any more:
// a timer ends it, which runs only when the page's own task has ended.
import { limits } from "../../lib/contract/limits"
import type { Flood, Messenger, StillDone, Tallies, Tally } from "../messenger"
import { now } from "../page/clock"

/** Counts one call; with the answer's `dropped` at 1 it is the first that is not free. */
export function countCall(tallies: Tallies, method: string, stillDone: StillDone | undefined): Tally {
  let tally = tallies.get(method)
  // A page may also move its clock back.
  if (!tally || (tally.dropped === 0 && Math.abs(now() - tally.since) >= limits.callWindowMs)) {
    tally = { since: now(), calls: 0, dropped: 0, stillDone }
    tallies.set(method, tally)
  }
  if (++tally.calls > limits.callsPerWindow) tally.dropped++
  return tally
}

/** The page's loop has ended by then, unless it goes on from task to task. */
const soonMs = 250

/** Says how many calls were dropped: soon, and for those that still come when it is over. */
export function watchFlood({ tallies, live }: Messenger, tally: Tally, call: Pick<Flood, "method" | "trace">): void {
  const flood = { ...call, isStillDone: tally.stillDone !== undefined, until: now() + limits.callWindowMs }
  let told = 0

  function tell() {
    const count = tally.dropped - told
    told = tally.dropped
    if (count > 0) live.use((part) => part.tellFlood(flood, count))
  }

  setTimeout(tell, soonMs)
  setTimeout(() => {
    tallies.delete(call.method)
    tell()
  }, limits.callWindowMs)
}
