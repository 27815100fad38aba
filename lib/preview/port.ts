// The frame's end of the channel to the page. What a snippet does is told at once as long as that is seldom, and in
// batches when it is often: one message for each line would keep the page busy for as long as a snippet logs in a loop,
// and a page stops a frame that says more than it can take (lib/playground/preview/frame.ts).
import type { FrameEntry, FromFrame } from "@/lib/contract/frame/frame"
import { limits } from "@/lib/contract/limits"
import { weigh } from "@/lib/contract/weight"

const batchMs = 50
/** Messages within `batchMs` that leave at once. */
const promptMessages = 10
/** Entries in one message. */
const batchSize = 500
/** A loop that logs for ever must not fill the page's memory: beyond this rate entries are only counted. */
const maxEntriesPerSecond = 6_000

type SingleMessage = Exclude<FromFrame, { type: "entries" }>

export type Outlet = {
  /** Where messages go from now on; those sent before wait for it. */
  attach(port: MessagePort): void
  /** Sends what the page must know of the frame itself. */
  send(message: SingleMessage): void
  /** Sends an entry of the inspector; it is only made when it will be sent. */
  add(makeEntry: () => FrameEntry): void
  /** Every later entry belongs to this run. */
  begin(runId: number): void
  runId(): number
}

export function createOutlet(): Outlet {
  // Bound now: the visitor's code may replace any of them later.
  const later = setTimeout
  const now = performance.now.bind(performance)
  const early: FromFrame[] = []
  let post = (message: FromFrame): unknown => early.push(message)
  let waiting: FrameEntry[] = []
  let waitingWeight = 0
  let skipped = 0
  let currentRun = 0
  let isScheduled = false
  let second = { began: 0, entries: 0, weight: 0 }
  let tick = { began: 0, messages: 0 }

  function flush() {
    if (waiting.length === 0 && skipped === 0) return
    post({ type: "entries", runId: currentRun, entries: waiting, skipped })
    waiting = []
    waitingWeight = 0
    skipped = 0
  }

  function isTooFast() {
    const time = now()
    if (time - second.began > 1_000) second = { began: time, entries: 0, weight: 0 }
    return ++second.entries > maxEntriesPerSecond || second.weight > limits.frameWeightPerSecond
  }

  function isPrompt() {
    const time = now()
    if (time - tick.began > batchMs) tick = { began: time, messages: 0 }
    return ++tick.messages <= promptMessages
  }

  function take(entry: FrameEntry) {
    const weight = weigh(entry, limits.frameMessageWeight)
    second.weight += weight
    if (weight > limits.frameMessageWeight / 2) {
      skipped++
      return
    }
    if (waitingWeight + weight > limits.frameMessageWeight / 2) flush()
    waiting.push(entry)
    waitingWeight += weight
  }

  return {
    attach(port) {
      post = port.postMessage.bind(port)
      for (const message of early) post(message)
    },
    send(message) {
      // Keeps the order between a line that was logged before the run was over and that news.
      if (message.type !== "beat") flush()
      post(message)
    },
    add(makeEntry) {
      if (isTooFast()) skipped++
      else take(makeEntry())
      if (waiting.length >= batchSize || (skipped === 0 && isPrompt())) return flush()
      if (isScheduled) return
      isScheduled = true
      later(() => {
        isScheduled = false
        flush()
      }, batchMs)
    },
    begin: (runId) => {
      flush()
      currentRun = runId
    },
    runId: () => currentRun,
  }
}
