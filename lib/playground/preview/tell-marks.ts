import { runnerStore } from "../run/runner"
import { pointAway, pointedStore } from "../timeline/pointed"
import type { Preview } from "./preview"

/**
 * Tells the preview what of its Messenger is to be marked. What was pointed at goes with the run that it was of. Answers how
 * to end that.
 */
export function tellMarks(preview: () => Pick<Preview, "send"> | null): () => void {
  const undo = [
    pointedStore.subscribe(({ ids }, before) => {
      if (ids.length > 0 || before.ids.length > 0) preview()?.send({ type: "mark", ids: [...ids] })
    }),
    runnerStore.subscribe(({ runId, phase }, before) => {
      const hasEnded = phase !== before.phase && (phase === "stopped" || phase === "held")
      if (runId !== before.runId || hasEnded) pointAway()
    }),
  ]
  return () => {
    for (const step of undo) step()
  }
}
