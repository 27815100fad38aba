import type { Conversation } from "../lib/contract/messenger"
import { textOfBlocks } from "./block-text"
import { lookOf } from "./look"
import type { Messenger } from "./messenger"
import type { Trace } from "./probe"
import { sendWithToken } from "./send"
import type { Session } from "./session"
import { unreadCount } from "./store"
import { applyFrame, markDismissed, markSeen, replaceThreads, type ThreadList } from "./thread-list"

type Change = { messenger: Messenger; session: Session; trace: Trace }

/** Takes over the conversations of a ping's answer; `delivered` are those that it brought about. */
export function receiveList(
  change: Change,
  answer: { items: Conversation[]; cursor: number; delivered: string[] },
): void {
  setThreads(change, replaceThreads(change.session.threads, answer))
  for (const item of answer.items) if (answer.delivered.includes(item.id)) announce(change, item)
}

/** Takes over one conversation that the stream brought. */
export function receiveConversation(
  change: Change,
  frame: { conversation: Conversation; cursor: number; isNew: boolean },
) {
  const before = change.session.threads
  const threads = applyFrame(before, frame.conversation, frame.cursor)
  if (threads === before) return
  setThreads(change, threads)
  if (isOnScreen(change.messenger, frame.conversation.id)) return see(change, frame.conversation.id)
  if (frame.isNew) announce(change, frame.conversation)
}

/** The person opened the conversation: unread drops here at once, the server is told. */
export function see(change: Change, id: string): void {
  const { session } = change
  const conversation = session.threads.items.find((item) => item.id === id)
  if (!conversation) return
  const isNews = conversation.unread_count > 0 || conversation.delivery !== null
  setThreads(change, markSeen(session.threads, id))
  if (isNews) tell(change, "seen", id)
}

/** The person closed the conversation's card without opening it. */
export function dismiss(change: Change, id: string): void {
  setThreads(change, markDismissed(change.session.threads, id))
  tell(change, "dismissed", id)
}

function tell({ messenger, session, trace }: Change, verb: "seen" | "dismissed", id: string): void {
  messenger.lane.add({
    async run() {
      await sendWithToken(session, {
        path: `conversations/${verb}`,
        body: { conversation_ids: [id], ...(trace.id && { trace_id: trace.id }) },
        traces: [trace],
      })
    },
  })
}

/** The only place that changes the conversations on the page, so that the unread callbacks cannot be forgotten. */
function setThreads({ messenger, session, trace }: Change, threads: ThreadList): void {
  const before = unreadCount(messenger.store.getState())
  session.threads = threads
  messenger.store.setState({ conversations: threads.items })
  const after = unreadCount({ conversations: threads.items })
  if (after !== before) messenger.callbacks.run("onUnreadCountChange", trace, after)
}

function announce({ messenger, trace }: Change, conversation: Conversation): void {
  const message = conversation.messages.at(-1)
  if (!lookOf(messenger.store.getState()).hasNotifications) return
  if (!message || message.author.type === "user" || conversation.unread_count === 0) return
  const name = message.author.type === "admin" ? message.author.admin.name : message.author.name
  messenger.store.setState({ announcement: `New message from ${name}: ${textOfBlocks(message.blocks)}` })
  trace.effect({ kind: "messenger", state: "notified" })
}

function isOnScreen({ store }: Messenger, id: string): boolean {
  const { isOpen, route } = store.getState()
  return isOpen && route.name === "conversation" && route.id === id
}
