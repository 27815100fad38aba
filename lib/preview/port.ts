// The frame's end of the channel to the page. Console lines go in batches: one message per line would keep the page
// busy for as long as a snippet logs in a loop.
import type { FromFrame } from "@/lib/contract/frame"

type ConsoleLine = Extract<FromFrame, { type: "console" }>["lines"][number]

/** Lines in one message. */
const batchSize = 500
const batchMs = 50
/** A loop that logs for ever must not fill the page's memory: beyond this rate lines are only counted. */
const maxLinesPerSecond = 10_000

export type Outlet = {
  /** Where messages go from now on; those sent before wait for it. */
  attach(port: MessagePort): void
  send(message: FromFrame): void
  /** Sends one console line; it is only made when it will be sent. */
  log(makeLine: () => ConsoleLine): void
  /** Every later line belongs to this run. */
  begin(runId: number): void
  runId(): number
}

export function createOutlet(): Outlet {
  const later = setTimeout
  const early: FromFrame[] = []
  let post = (message: FromFrame): unknown => early.push(message)
  let waiting: ConsoleLine[] = []
  let skipped = 0
  let currentRun = 0
  let isScheduled = false
  let second = { began: 0, lines: 0 }

  function flush() {
    isScheduled = false
    if (waiting.length === 0 && skipped === 0) return
    post({ type: "console", runId: currentRun, lines: waiting, skipped })
    waiting = []
    skipped = 0
  }

  function isTooFast() {
    const now = performance.now()
    if (now - second.began > 1_000) second = { began: now, lines: 0 }
    return ++second.lines > maxLinesPerSecond
  }

  return {
    attach(port) {
      // Bound now: the visitor's code may replace the prototype's method later.
      post = port.postMessage.bind(port)
      for (const message of early) post(message)
    },
    send(message) {
      // Keeps the order between a line that was logged before a call and the call.
      if (message.type !== "beat") flush()
      post(message)
    },
    log(makeLine) {
      if (isTooFast()) skipped++
      else waiting.push(makeLine())
      if (waiting.length >= batchSize) flush()
      if (isScheduled) return
      isScheduled = true
      later(flush, batchMs)
    },
    begin: (runId) => {
      currentRun = runId
    },
    runId: () => currentRun,
  }
}
