import type { Conversation } from "../lib/contract/messenger"

/** The person's conversations, and how far into the server's log each copy is. */
export type ThreadList = {
  /** Latest first. */
  items: Conversation[]
  /** Cursor of the list as a whole: where the stream goes on from. */
  cursor: number
  /** Cursor of each conversation that a frame brought after the list. */
  cursors: ReadonlyMap<string, number>
  /** Last message of each conversation when the person saw it here; the server's copy may not know yet. */
  seen: ReadonlyMap<string, string>
}

export const noThreads: ThreadList = { items: [], cursor: 0, cursors: new Map(), seen: new Map() }

/** Takes over a ping's list, except for conversations that the stream has already brought further. */
export function replaceThreads(list: ThreadList, answer: { items: Conversation[]; cursor: number }): ThreadList {
  const isAhead = (id: string) => (list.cursors.get(id) ?? 0) > answer.cursor
  const ahead = list.items.filter((item) => isAhead(item.id))
  const items = [...ahead, ...answer.items.filter((item) => !isAhead(item.id))]
  return arrange({ ...list, items, cursor: Math.max(list.cursor, answer.cursor) })
}

/** Takes over one frame of the stream; one that comes twice, or late, changes nothing. */
export function applyFrame(list: ThreadList, conversation: Conversation, cursor: number): ThreadList {
  const known = list.cursors.get(conversation.id) ?? 0
  if (cursor <= known) return list
  const others = list.items.filter((item) => item.id !== conversation.id)
  return arrange({
    ...list,
    items: [...others, conversation],
    cursor: Math.max(list.cursor, cursor),
    cursors: new Map(list.cursors).set(conversation.id, cursor),
  })
}

/** The person has the conversation before their eyes. */
export function markSeen(list: ThreadList, id: string): ThreadList {
  const last = list.items.find((item) => item.id === id)?.messages.at(-1)
  return last ? arrange({ ...list, seen: new Map(list.seen).set(id, last.id) }) : list
}

/** The person closed its card: it stays unread, and no longer announces itself. */
export function markDismissed(list: ThreadList, id: string): ThreadList {
  return { ...list, items: list.items.map((item) => (item.id === id ? { ...item, delivery: null } : item)) }
}

function arrange(list: ThreadList): ThreadList {
  const items = list.items.map((item) => (isSeen(list, item) ? { ...item, unread_count: 0, delivery: null } : item))
  return { ...list, items: items.sort((a, b) => b.last_message_at - a.last_message_at || compare(b.id, a.id)) }
}

function isSeen({ seen }: ThreadList, { id, messages }: Conversation): boolean {
  return seen.has(id) && seen.get(id) === messages.at(-1)?.id
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}
