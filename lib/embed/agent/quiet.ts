// When a snippet that an agent runs is over: once it has been quiet for a while, or its time is.
import type { FrameEntry } from "@/lib/contract/frame/frame"
import type { Effect } from "@/lib/contract/frame/probe"

/** An answer that does not come is waited for no longer than this. */
const answerMs = 5_000

type QuietOptions = { waitMs: number; mostMs: number }

export type Quiet = {
  /** Its script has had its turn: before that it is never quiet. */
  begin(): void
  heard(entries: FrameEntry[]): void
}

/** Calls `onEnd` once. */
export function awaitQuiet({ waitMs, mostMs }: QuietOptions, onEnd: (isQuiet: boolean) => void): Quiet {
  let hasBegun = false
  let isOver = false
  let timer: ReturnType<typeof setTimeout> | undefined
  /** Calls of which a request is under way, or waits to be sent again. */
  const waiting = new Set<string | null>()
  const last = setTimeout(end, mostMs, false)

  function end(isQuiet: boolean) {
    if (isOver) return
    isOver = true
    clearTimeout(timer)
    clearTimeout(last)
    onEnd(isQuiet)
  }

  function restart() {
    clearTimeout(timer)
    if (!hasBegun || isOver) return
    timer = setTimeout(end, waiting.size > 0 ? Math.max(waitMs, answerMs) : waitMs, true)
  }

  return {
    begin() {
      hasBegun = true
      restart()
    },
    heard(entries) {
      for (const entry of entries) {
        if (entry.type !== "effect") continue
        const isWaiting = waitsAfter(entry.effect)
        if (isWaiting) waiting.add(entry.traceId)
        if (isWaiting === false) waiting.delete(entry.traceId)
      }
      restart()
    },
  }
}

/** Whether a call waits for an answer now; null where that is as it was. */
function waitsAfter(effect: Effect): boolean | null {
  if (effect.kind === "sent") return true
  if (effect.kind === "answered") return false
  return effect.kind === "failed" ? effect.retry_in_ms !== null : null
}
