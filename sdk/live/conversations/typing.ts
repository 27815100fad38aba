import type { Admin } from "../../../lib/contract/messenger/conversation"
import type { Messenger, SessionCall } from "../../messenger"
import { now } from "../../page/clock"

/** How long an admin counts as writing after the last word of it. */
const shownMs = 6_000
/** How often the team is told that the person writes. */
const toldMs = 3_000

/** An admin writes in a conversation. */
export function showTyping({ store }: Messenger, conversationId: string, admin: Admin): void {
  const until = now() + shownMs
  const others = store.getState().typing.filter((one) => one.conversationId !== conversationId)
  store.setState({ typing: [...others, { conversationId, admin, until }] })
  setTimeout(() => {
    const { typing } = store.getState()
    const still = typing.filter((one) => one.until > now())
    if (still.length < typing.length) store.setState({ typing: still })
  }, shownMs)
}

/** What was being written has come. */
export function stopTyping({ store }: Messenger, conversationId: string): void {
  const { typing } = store.getState()
  if (typing.length > 0) store.setState({ typing: typing.filter((one) => one.conversationId !== conversationId) })
}

let toldAt = 0

/** Tells the team that the person writes, now and then; nothing is stored, and nobody minds when it is lost. */
export function tellTyping({ messenger, session }: SessionCall, conversationId: string): void {
  const { conversations } = messenger.store.getState()
  // Either way, as the clock may have been set back.
  if (!session.token || Math.abs(now() - toldAt) < toldMs) return
  if (!conversations.some(({ id }) => id === conversationId)) return
  toldAt = now()
  messenger.core.flush(session, { path: `conversations/${conversationId}/typing`, body: {}, traces: [] })
}
