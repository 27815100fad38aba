import { backoffMs, pause } from "../net/backoff"
import { logError, warn } from "./log"
import { nextTask } from "./task"

/** A part of the SDK that loads when something needs it. */
export type Lazy<T> = {
  /** Null until it is there. */
  loaded: T | null
  /** Runs now, or once the part is there; begins to load it. */
  use(run: (part: T) => void): void
  /** Lets go of what waits, as its session is over, and stops trying. */
  drop(): void
}

/** `load` is told how often it failed before, because a browser may remember a module that did not load. */
export function createLazy<T>(name: string, load: (failures: number) => Promise<T>): Lazy<T> {
  let waiting: ((part: T) => void)[] = []
  let isLoading = false

  async function fill(): Promise<void> {
    if (isLoading) return
    isLoading = true
    for (let failures = 0; !lazy.loaded && waiting.length > 0; failures++) {
      await nextTask()
      try {
        const part = await load(failures)
        // What waits for it does not run in the task that evaluates it.
        await nextTask()
        lazy.loaded = part
      } catch (error) {
        if (failures === 0) warn(`The ${name} cannot be loaded. Trying again.`, error)
        await pause(backoffMs(failures))
      }
    }
    isLoading = false
    for (const run of waiting.splice(0)) if (lazy.loaded) run(lazy.loaded)
  }

  const lazy: Lazy<T> = {
    loaded: null,
    use(run) {
      if (lazy.loaded) return run(lazy.loaded)
      waiting.push(run)
      fill().catch((error) => logError(`The ${name} failed.`, error))
    },
    drop() {
      waiting = []
    },
  }
  return lazy
}
