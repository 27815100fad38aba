import type { Message } from "../../../lib/contract/messenger/conversation"

/**
 * Messages of both lists, each once, in the thread's order, which is that of their ids. What came late or twice changes
 * nothing: a message never changes after it was sent, except that it is seen at some moment and stays so.
 */
export function mergeMessages(known: Message[], given: Message[]): Message[] {
  if (given.length === 0) return known
  const byId = new Map(known.map((message) => [message.id, message]))
  for (const message of given) {
    const before = byId.get(message.id)
    byId.set(message.id, { ...message, seen_at: message.seen_at ?? before?.seen_at ?? null })
  }
  return [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : Number(a.id > b.id)))
}

/** A list that begins with an unknown message may leave a gap before it, so what was known is let go. */
export function replaceMessages(known: Message[], latest: Message[], hasOlder: boolean): Message[] {
  const [first] = latest
  const isJoined = !hasOlder || known.some(({ id }) => id === first?.id)
  return isJoined ? mergeMessages(known, latest) : latest
}
