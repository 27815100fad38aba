import { useSyncExternalStore } from "react"
import { timelineStore } from "@/lib/playground/timeline/timeline"

/** What the inspector shows, drawn anew once a frame: a loop of calls brings thousands of changes a second. */
export function useTimeline() {
  return useSyncExternalStore(subscribe, timelineStore.getState, timelineStore.getInitialState)
}

function subscribe(redraw: () => void): () => void {
  let frame: number | null = null
  const stop = timelineStore.subscribe(() => {
    frame ??= requestAnimationFrame(() => {
      frame = null
      redraw()
    })
  })
  return () => {
    stop()
    if (frame !== null) cancelAnimationFrame(frame)
  }
}
