import type { Conversation } from "../../../lib/contract/messenger/conversation"
import type { StreamFrame } from "../../../lib/contract/messenger/messenger"
import type { Answer, Messenger, SessionCall } from "../../messenger"
import { hasNotifications } from "../../state/announced"
import { textOfBlocks } from "../../state/block-text"
import { keepDismissed } from "./dismissed"
import { applyFrame, markDismissed, markSeen, replaceThreads } from "./thread-list"
import { stopTyping } from "./typing"

/** Takes over a ping's answer. */
export function mergeList(call: SessionCall, answer: Answer): void {
  call.messenger.core.setThreads(call, replaceThreads(call.session.threads, answer))
  announceDelivered(call, answer)
}

/** Says what a ping brought about. */
export function announceDelivered(call: SessionCall, { items, delivered }: Answer): void {
  for (const item of items) if (delivered.includes(item.id)) announce(call, item)
}

type ConversationFrame = Extract<StreamFrame, { type: "conversation" }>

/** Takes over one conversation that the stream brought. */
export function receiveConversation(call: SessionCall, frame: ConversationFrame, cursor: number) {
  const { messenger, session } = call
  const before = session.threads
  const conversation = { ...frame.conversation, has_older: !frame.is_new }
  const threads = applyFrame(before, conversation, cursor)
  if (threads === before) return
  messenger.core.setThreads(call, threads)
  if (isOnScreen(messenger, conversation)) see(call, conversation.id)
  if (!frame.is_new && !frame.is_news) return
  stopTyping(messenger, conversation.id)
  announce(call, conversation)
}

/** The person opened the conversation: unread drops here at once, the server is told. */
export function see(call: SessionCall, id: string): void {
  const { messenger, session } = call
  const conversation = session.threads.items.find((item) => item.id === id)
  if (!conversation) return
  const isNews = conversation.unread_count > 0 || conversation.delivery !== null
  messenger.core.setThreads(call, markSeen(session.threads, id))
  if (isNews) tell(call, "seen", id)
}

/** The person closed the conversation's card without opening it. */
export function dismiss(call: SessionCall, id: string): void {
  keepDismissed(call, id)
  call.messenger.core.setThreads(call, markDismissed(call.session.threads, id))
  tell(call, "dismissed", id)
}

function tell({ messenger, session, trace }: SessionCall, verb: "seen" | "dismissed", id: string): void {
  messenger.lane.add({
    async run() {
      await messenger.core.sendWithToken(session, {
        path: `conversations/${verb}`,
        body: { conversation_ids: [id], ...(trace.id && { trace_id: trace.id }) },
        traces: [trace],
      })
    },
  })
}

function announce({ messenger, trace }: SessionCall, conversation: Conversation): void {
  const message = conversation.messages.at(-1)
  if (!hasNotifications(messenger.store.getState())) return
  if (!message || message.author.type === "user" || conversation.unread_count === 0) return
  const name = message.author.type === "admin" ? message.author.admin.name : message.author.name
  messenger.store.setState({ announcement: `New message from ${name}: ${textOfBlocks(message.blocks)}` })
  trace.effect({ kind: "messenger", state: "notified" })
}

function isOnScreen({ store }: Messenger, { id, client_id }: Conversation): boolean {
  const { isOpen, route } = store.getState()
  return isOpen && route.name === "conversation" && [id, client_id].includes(route.id)
}
