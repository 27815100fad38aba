import { isInSession } from "../calls/call-of"
import { skip } from "../calls/skip"
import type { Call } from "../messenger"
import { stringify } from "../page/stringify"
import type { Route } from "./store"
import { unreadCount } from "./unread"

/** Opens the panel at a place; in an open one Back leads to where the person was. */
export function openAt(call: Call, route: Route): void {
  const { isOpen, route: from, history } = call.messenger.store.getState()
  goTo(call, route, isOpen && !isSame(from, route) ? [...history, from] : history)
}

/** Opens the panel at a place from which Back leads through `history`. */
export function goTo(call: Call, route: Route, history: Route[] = []): void {
  const { messenger, trace } = call
  const { isOpen } = messenger.store.getState()
  messenger.store.setState({ isOpen: true, route, history })
  if (isInSession(call) && route.name === "conversation") messenger.live.use((live) => live.see(call, route.id))
  if (isOpen) return
  trace.effect({ kind: "messenger", state: "opened" })
  messenger.callbacks.run("onShow", trace)
}

/** Home, or the messages when some are unread (fact 3.1). */
export function open(call: Call) {
  const state = call.messenger.store.getState()
  if (state.isOpen) return call.trace.effect(skip("nothing_to_do", "The Messenger is open already."))
  const hasHome = state.workspace?.spaces.includes("home") ?? true
  goTo(call, { name: unreadCount(state) > 0 || !hasHome ? "messages" : "home" })
}

export function close({ messenger, trace }: Call) {
  const { isOpen } = messenger.store.getState()
  if (!isOpen) return trace.effect(skip("nothing_to_do", "The Messenger is not open."))
  messenger.store.setState({ isOpen: false, history: [] })
  trace.effect({ kind: "messenger", state: "closed" })
  messenger.callbacks.run("onHide", trace)
}

function isSame(a: Route, b: Route): boolean {
  return stringify(a) === stringify(b)
}
