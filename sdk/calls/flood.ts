// A loop without an end must stop neither the page nor the server. Of each method so many calls are free within a window;
// those beyond are dropped before anything is done for them, and counted. Once they flow over no clock is read any more:
// a timer ends it, which runs only when the page's own task has ended.
import { limits } from "../../lib/contract/limits"
import type { StillDone, Tallies, Tally } from "../messenger"
import { now } from "../page/clock"
import { warn } from "../page/log"
import type { Trace } from "./probe"
import { skip } from "./skip"

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

type Flooded = {
  tallies: Tallies
  method: string
  /** Of the first call that was not free. */
  trace: Trace
}

/** Says how many calls were dropped: soon, and for those that still come when it is over. */
export function watchFlood(tally: Tally, { tallies, method, trace }: Flooded): void {
  const until = now() + limits.callWindowMs
  const rate = `${limits.callsPerWindow} calls of ${method || "unknown methods"} in ${limits.callWindowMs / 1_000} s`
  let told = 0

  function tell() {
    const count = tally.dropped - told
    if (count === 0) return
    told = tally.dropped
    if (tally.stillDone) return trace.effect({ kind: "warned", message: `More than ${rate}: ${count} are not listed.` })
    const message = `More than ${rate}: ${count} were dropped. Is it called in a loop?`
    warn(message)
    trace.effect(skip("throttled", message, until))
  }

  setTimeout(tell, soonMs)
  setTimeout(() => {
    tallies.delete(method)
    tell()
  }, limits.callWindowMs)
}
