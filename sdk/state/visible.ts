import { limits } from "../../lib/contract/limits"
import { notBooted, queued, tooMany } from "../calls/skip"
import type { Call, Messenger } from "../messenger"

/**
 * Runs what needs the Messenger on the page: now, or once it shows. After a shutdown nothing waits, because the next
 * boot may be another person's.
 */
export function whenVisible({ messenger, trace }: Call, run: () => void) {
  if (messenger.store.getState().isVisible) return run()
  if (!messenger.session && messenger.wasShutDown) return trace.effect(notBooted)
  if (messenger.waiting.length >= limits.outboxEntries) return trace.effect(tooMany)
  messenger.waiting.push({ trace, run })
  trace.effect(queued)
}

/** Puts the Messenger on the page and runs what waited for it, in order. */
export function showMessenger(messenger: Messenger): void {
  messenger.store.setState({ isVisible: true })
  const waiting = messenger.waiting.splice(0)
  for (const call of waiting) call.run()
}
