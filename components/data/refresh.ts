import { hashKey, type QueryClient, type QueryKey } from "@tanstack/react-query"
import type { Activity } from "@/lib/contract/playground/activity"
import { staleKeys } from "./stale-keys"

type Turn = { isAskedAgain: boolean; done: Promise<void> }

const turns = new WeakMap<QueryClient, Map<string, Turn>>()

/** A loop stores hundreds of events at once, and what it changed is read once for all of them. */
const togetherMs = 50

/** Reads again what a stored change made old. */
export function refreshStale(client: QueryClient, appId: string, activity: Activity): void {
  for (const key of staleKeys(appId, activity)) void refresh(client, key)
}

/**
 * Reads queries again, and is done when the page shows what is stored. A flood of changes costs one read at a time, and
 * a change that comes during a read, which may have missed it, is followed by one more.
 */
export function refresh(client: QueryClient, queryKey: QueryKey): Promise<void> {
  const running = turns.get(client) ?? new Map<string, Turn>()
  turns.set(client, running)
  const name = hashKey(queryKey)
  const current = running.get(name)
  if (current) {
    current.isAskedAgain = true
    return current.done
  }
  const turn: Turn = { isAskedAgain: false, done: Promise.resolve() }
  running.set(name, turn)
  turn.done = readUntilCurrent(client, queryKey, turn).finally(() => running.delete(name))
  return turn.done
}

async function readUntilCurrent(client: QueryClient, queryKey: QueryKey, turn: Turn) {
  for (;;) {
    // A read that is under way, such as that of an older page, is waited for and not cancelled.
    turn.isAskedAgain = client.isFetching({ queryKey }) > 0
    await client.invalidateQueries({ queryKey }, { cancelRefetch: false })
    if (!turn.isAskedAgain) return
    await new Promise((resolve) => setTimeout(resolve, togetherMs))
  }
}
