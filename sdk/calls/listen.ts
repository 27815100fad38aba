import type { Call } from "../messenger"
import { unreadCount } from "../state/unread"
import { type Callback, type CallbackName, runCallback } from "./callbacks"
import { skip } from "./skip"

/** Registers a function of the page; anything else is ignored (fact 17.13). */
export function listen({ messenger, trace }: Call, name: CallbackName, callback: Callback | null) {
  if (!callback) return trace.effect(skip("invalid_argument", `${name} expects a function.`))
  messenger.callbacks.add(name, callback)
  // The count is told at once, so that a page needs no second way to learn it (fact 4.2).
  if (name === "onUnreadCountChange") {
    runCallback({ name, callback }, trace, unreadCount(messenger.store.getState()))
  }
}

/** Calls back once the session is up; always later than this call, also when it is up already (fact 2.4). */
export function whenReady({ messenger, trace }: Call, callback: Callback | null) {
  if (!callback) return trace.effect(skip("invalid_argument", "ready expects a function."))
  if (messenger.store.getState().phase !== "up") return messenger.callbacks.add("ready", callback)
  setTimeout(() => runCallback({ name: "ready", callback }, trace), 0)
}
