import type { Conversation, Message } from "../../../lib/contract/messenger/conversation"
import type { ThreadList } from "../../messenger"
import { mergeMessages, replaceMessages } from "./messages"

/** Takes over a ping's list; conversations that the stream has brought further keep their newer state. */
export function replaceThreads(list: ThreadList, answer: { items: Conversation[]; cursor: number }): ThreadList {
  const isAhead = (id: string) => cursorOf(list, id) > answer.cursor
  const ahead = list.items.filter((item) => isAhead(item.id))
  const taken = answer.items.filter((item) => !isAhead(item.id)).map((item) => refresh(list, item))
  return arrange({
    ...list,
    items: [...ahead, ...taken],
    cursor: Math.max(list.cursor, answer.cursor),
    cursors: new Map(ahead.map(({ id }) => [id, cursorOf(list, id)])),
    listed: answer.cursor,
  })
}

/** Takes over one frame of the stream; one that comes twice, or late, changes nothing but what is missing. */
export function applyFrame(list: ThreadList, frame: Conversation, cursor: number): ThreadList {
  const known = find(list, frame.id)
  const isNewer = !known || cursor > cursorOf(list, frame.id)
  const given = known ? withinWindow(known, frame.messages) : frame.messages
  const lacks = given.some(({ id }) => !known?.messages.some((message) => message.id === id))
  if (!isNewer && !lacks) return list
  const messages = mergeMessages(known?.messages ?? [], given)
  // A conversation that was not in the list may have a past, which a frame does not bring.
  const has_older = known ? known.has_older : frame.has_older
  const merged = { ...(isNewer ? frame : known), messages, has_older }
  return arrange({
    ...put(list, merged),
    cursor: Math.max(list.cursor, cursor),
    cursors: isNewer ? new Map(list.cursors).set(frame.id, cursor) : list.cursors,
  })
}

/** Takes over the answer to a message that was sent: its place in the log comes later, by the stream. */
export function applyAnswer(list: ThreadList, answer: Conversation): ThreadList {
  const known = find(list, answer.id)
  if (!known) return arrange(put(list, answer))
  const messages = mergeMessages(known.messages, answer.messages)
  const last_message_at = Math.max(known.last_message_at, answer.last_message_at)
  return arrange(put(list, { ...known, state: answer.state, messages, last_message_at }))
}

type HistoryPage = Pick<Conversation, "messages" | "has_older"> & {
  id: string
  /** The message it was asked for with: what comes right after it. */
  before: string | undefined
}

/** Puts a page of a conversation's history before what is there, unless that begins elsewhere by now. */
export function addHistory(list: ThreadList, { id, before, ...page }: HistoryPage): ThreadList {
  const known = find(list, id)
  if (!known || known.messages[0]?.id !== before) return list
  return put(list, { ...known, messages: mergeMessages(known.messages, page.messages), has_older: page.has_older })
}

/** The person has the conversation before their eyes. */
export function markSeen(list: ThreadList, id: string): ThreadList {
  const last = find(list, id)?.messages.at(-1)
  return last ? arrange({ ...list, seen: new Map(list.seen).set(id, last.id) }) : list
}

/** The person closed its card: it stays unread, and no longer announces itself. */
export function markDismissed(list: ThreadList, id: string): ThreadList {
  return { ...list, items: list.items.map((item) => (item.id === id ? { ...item, delivery: null } : item)) }
}

function refresh(list: ThreadList, item: Conversation): Conversation {
  const known = find(list, item.id)
  if (!known) return item
  const messages = replaceMessages(known.messages, item.messages, item.has_older)
  const isWhole = messages.length > 0 && messages[0]?.id === known.messages[0]?.id
  return { ...item, messages, has_older: isWhole ? known.has_older : item.has_older }
}

/** A message from before the window is left to the history, because others may lie between. */
function withinWindow({ has_older, messages: [first] }: Conversation, given: Message[]): Message[] {
  return has_older && first ? given.filter(({ id }) => id >= first.id) : given
}

function cursorOf({ cursors, listed }: ThreadList, id: string): number {
  return cursors.get(id) ?? listed
}

function find(list: ThreadList, id: string): Conversation | undefined {
  return list.items.find((item) => item.id === id)
}

function put(list: ThreadList, conversation: Conversation): ThreadList {
  const isKnown = find(list, conversation.id) !== undefined
  const items = isKnown
    ? list.items.map((item) => (item.id === conversation.id ? conversation : item))
    : [...list.items, conversation]
  return { ...list, items }
}

function arrange(list: ThreadList): ThreadList {
  const items = list.items.map((item) => (isSeen(list, item) ? { ...item, unread_count: 0, delivery: null } : item))
  return { ...list, items: items.sort((a, b) => b.last_message_at - a.last_message_at || compare(b.id, a.id)) }
}

/** Nothing of the other side came after what the person has seen here. */
function isSeen({ seen }: ThreadList, { id, messages }: Conversation): boolean {
  const last = seen.get(id)
  if (last === undefined) return false
  return messages.every((message) => message.author.type === "user" || message.id <= last)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}
