import type { FromFrame } from "@/lib/contract/frame/frame"
import { complain } from "./complain"

export type Receiver = {
  /** Shows a message of a run, if that is still wanted once it can be; `map` is the source map of what runs. */
  take(message: Extract<FromFrame, { runId: number }>, run: { map: string; isWanted(): boolean }): void
  close(): void
}

/** What follows and shows a run, loaded once there is one: the first preview must not wait for it. */
export function createReceiver(): Receiver {
  let isClosed = false
  let unfollow: (() => void) | undefined
  let loading: ReturnType<typeof load> | null = null

  async function load() {
    const modules = await Promise.all([import("./receive"), import("./follow")]).catch(() => null)
    // Closed meanwhile: what began now would have nobody to end it.
    if (isClosed) return null
    if (!modules) {
      complain("What shows a run could not be loaded. Check the connection and reload the page.")
      return null
    }
    const [{ receive }, { follow }] = modules
    unfollow = follow()
    return receive
  }

  return {
    take(message, { map, isWanted }) {
      loading ??= load()
      void loading.then((receive) => {
        if (!isClosed && isWanted()) receive?.(message, map)
      })
    },
    close() {
      isClosed = true
      unfollow?.()
    },
  }
}
