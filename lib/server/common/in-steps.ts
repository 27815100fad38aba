import "server-only"
import { setTimeout as pause } from "node:timers/promises"

const pauseMsMax = 50

/**
 * Does long work in steps until one answers that it was the last. After each it pauses for as long as the step took, so that
 * requests of others find their turn: the embedded database does one thing at a time.
 */
export async function inSteps(step: () => Promise<{ isLast: boolean }>): Promise<void> {
  for (;;) {
    const began = performance.now()
    const { isLast } = await step()
    if (isLast) return
    await pause(Math.min(performance.now() - began, pauseMsMax))
  }
}
