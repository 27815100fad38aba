import type { Message } from "../../lib/contract/conversation"

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

/** A list that begins after the last known message leaves a gap, so what was known before it is let go. */
export function replaceMessages(known: Message[], latest: Message[], hasOlder: boolean): Message[] {
  const [first] = latest
  const last = known.at(-1)
  if (hasOlder && first && last && last.id < first.id) return latest
  return mergeMessages(known, latest)
}
