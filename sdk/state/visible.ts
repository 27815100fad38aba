import { limits } from "../../lib/contract/limits"
import { callOf } from "../calls/call-of"
import { notBooted, queued, tooMany } from "../calls/skip"
import type { Call, Messenger } from "../messenger"

/**
 * Runs what needs the Messenger on the page: now, or once it shows. After a shutdown nothing waits, because the next
 * boot may be another person's.
 */
export function whenVisible(call: Call, run: (call: Call) => void) {
  const { messenger, session, trace } = call
  if (messenger.store.getState().isVisible) return run(call)
  if (!session && messenger.wasShutDown) return trace.effect(notBooted)
  if (messenger.waiting.length >= limits.outboxEntries) return trace.effect(tooMany)
  messenger.waiting.push({ trace, run: () => run(callOf(messenger, trace)) })
  trace.effect(queued)
}

/** Puts the Messenger on the page and runs what waited for it, in order. */
export function showMessenger(messenger: Messenger): void {
  messenger.store.setState({ isVisible: true })
  const waiting = messenger.waiting.splice(0)
  for (const call of waiting) call.run()
}
