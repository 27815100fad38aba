import { see } from "./inbox"
import type { Call, Messenger } from "./messenger"
import type { Trace } from "./probe"
import { skip } from "./skip"
import { type Route, unreadCount } from "./store"

/** Opens the panel at a place, or goes there when it is open. */
export function openAt({ messenger, trace }: Call, route: Route): void {
  const { isOpen } = messenger.store.getState()
  messenger.store.setState({ isOpen: true, route })
  const { session } = messenger
  if (session && route.name === "conversation") see({ messenger, session, trace }, route.id)
  if (isOpen) return
  trace.effect({ kind: "messenger", state: "opened" })
  messenger.callbacks.run("onShow", trace)
}

/** Home, or the messages when some are unread (API spec, 2.2). */
export function open(call: Call) {
  const { isOpen } = call.messenger.store.getState()
  if (isOpen) return call.trace.effect(skip("nothing_to_do", "The Messenger is open already."))
  openAt(call, { name: hasUnread(call.messenger) ? "messages" : "home" })
}

export function close({ messenger, trace }: Call) {
  const { isOpen } = messenger.store.getState()
  if (!isOpen) return trace.effect(skip("nothing_to_do", "The Messenger is not open."))
  messenger.store.setState({ isOpen: false })
  trace.effect({ kind: "messenger", state: "closed" })
  messenger.callbacks.run("onHide", trace)
}

/** An id the person has no conversation of opens the list, with the reason. */
export function openConversation(call: Call, id: string) {
  const { conversations } = call.messenger.store.getState()
  if (conversations.some((conversation) => conversation.id === id)) {
    return openAt(call, { name: "conversation", id })
  }
  warnUnknown(call.trace, id)
  openAt(call, { name: "messages" })
}

function warnUnknown(trace: Trace, id: string): void {
  trace.effect({ kind: "warned", message: `This person has no conversation "${id}". The list is shown instead.` })
}

function hasUnread({ store }: Messenger): boolean {
  return unreadCount(store.getState()) > 0
}
