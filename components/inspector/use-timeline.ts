import { useMemo, useSyncExternalStore } from "react"
import { timelineStore } from "@/lib/playground/timeline/timeline"
import { createShownEntries, type ShownEntries, type ShownOptions } from "./shown-entries"

/** What the inspector knows of the timeline as a whole. */
export function useTimeline() {
  return useSyncExternalStore(subscribe, timelineStore.getState, timelineStore.getInitialState)
}

/** The entries that are shown; the same object as long as the same is asked for, which changes in place. */
export function useShownEntries({ kind, text, hiddenLevels, pressed }: ShownOptions): ShownEntries {
  const [shown, subscribeToShown] = useMemo(() => {
    const { entries } = timelineStore.getState()
    const shown = createShownEntries(entries, { kind, text, hiddenLevels, pressed })
    return [shown, onceAFrame(shown.subscribe)] as const
  }, [kind, text, hiddenLevels, pressed])
  useSyncExternalStore(subscribeToShown, shown.version, shown.version)
  return shown
}

type Subscribe = (redraw: () => void) => () => void

const subscribe = onceAFrame(timelineStore.subscribe)

/** More changes than these since the last drawing are a flood, which nobody reads line by line. */
const floodChanges = 100
/** A drawing during a flood replaces every row; between two of them the editor has its turn. */
const restMs = 100

/** Draws changes with the next frame, and those of a flood, as a loop of calls brings, ten times a second. */
function onceAFrame(subscribe: Subscribe): Subscribe {
  return (redraw) => {
    let frame: number | null = null
    let rest: ReturnType<typeof setTimeout> | undefined
    let changes = 0

    const stop = subscribe(() => {
      changes++
      if (rest === undefined) frame ??= requestAnimationFrame(draw)
    })

    function draw() {
      frame = null
      const isFlood = changes > floodChanges
      changes = 0
      if (isFlood) rest = setTimeout(goOn, restMs)
      redraw()
    }

    function goOn() {
      rest = undefined
      if (changes > 0) frame ??= requestAnimationFrame(draw)
    }

    return () => {
      stop()
      clearTimeout(rest)
      if (frame !== null) cancelAnimationFrame(frame)
    }
  }
}
