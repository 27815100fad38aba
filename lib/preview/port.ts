// The frame's end of the channel to the page. Console lines go in batches: one message per line would keep the page
// busy for as long as a snippet logs in a loop.
import type { FromFrame } from "@/lib/contract/frame"

type ConsoleLine = Extract<FromFrame, { type: "console" }>["lines"][number]

/** Beyond this many lines waiting, the rest of the batch is only counted. */
const maxWaiting = 1_000
const batchMs = 50

export type Outlet = {
  send(message: FromFrame): void
  log(line: ConsoleLine): void
  /** Every later line belongs to this run. */
  begin(runId: number): void
  runId(): number
}

export function createOutlet(port: MessagePort): Outlet {
  // Bound now: the visitor's code may replace the prototype's method later.
  const post = port.postMessage.bind(port)
  const later = setTimeout
  let waiting: ConsoleLine[] = []
  let skipped = 0
  let currentRun = 0
  let isScheduled = false

  function flush() {
    isScheduled = false
    if (waiting.length === 0) return
    post({ type: "console", runId: currentRun, lines: waiting, skipped } satisfies FromFrame)
    waiting = []
    skipped = 0
  }

  return {
    send(message) {
      // Keeps the order between a line that was logged before a call and the call.
      if (message.type !== "beat") flush()
      post(message)
    },
    log(line) {
      if (waiting.length < maxWaiting) waiting.push(line)
      else skipped++
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
