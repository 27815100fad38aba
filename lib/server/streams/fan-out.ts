import "server-only"
import { setTimeout as pause } from "node:timers/promises"
import { shared } from "../common/shared"
import type { Follower } from "./source"

const wakesAtOnce = 16
/** Pauses last three times as long as the sending before them took, so that most of the time is left for everything else. */
const pauseFactor = 3
/** Where the server is busy with other things, these must not stretch the pauses without end. */
const pauseMsMax = 30

/**
 * Wakes streams that have something to send: a few at once, as is usual, without delay; of many a few at a time with
 * pauses in between, in which everything else goes on. Groups take turns, so that a large one does not hold up a small.
 */
export class FanOut {
  readonly #waiting = new Map<string, Set<Follower>>()
  #isRunning = false

  /** One that waits already is woken once. */
  wake(group: string, followers: Iterable<Follower>): void {
    const waiting = this.#waiting.get(group) ?? new Set()
    for (const follower of followers) waiting.add(follower)
    if (waiting.size > 0) this.#waiting.set(group, waiting)
    if (!this.#isRunning) void this.#run()
  }

  async #run(): Promise<void> {
    this.#isRunning = true
    while (this.#waiting.size > 0) {
      const began = performance.now()
      for (const follower of this.#takeSome()) follower.wake()
      if (this.#waiting.size === 0) break
      // What they send is on its way when the event loop has turned once.
      await new Promise((resolve) => setImmediate(resolve))
      await pause(Math.min(pauseFactor * (performance.now() - began), pauseMsMax))
    }
    this.#isRunning = false
  }

  #takeSome(): Follower[] {
    const taken: Follower[] = []
    while (taken.length < wakesAtOnce) {
      const [group] = this.#waiting
      if (!group) break
      const [name, followers] = group
      this.#waiting.delete(name)
      for (const follower of followers) {
        if (taken.length === wakesAtOnce) break
        followers.delete(follower)
        taken.push(follower)
      }
      // Behind the others.
      if (followers.size > 0) this.#waiting.set(name, followers)
    }
    return taken
  }
}

export const fanOut = () => shared("stream fan-out", () => new FanOut())
