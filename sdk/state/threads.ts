import type { Conversation } from "../../lib/contract/conversation"
import type { Trace } from "../calls/probe"
import type { Messenger } from "../messenger"
import type { Session } from "../session/session"
import type { State } from "./store"
import { unreadCount } from "./unread"

/** The person's conversations, and how far into the server's log each copy is. */
export type ThreadList = {
  /** Latest first. */
  items: Conversation[]
  /** Cursor of the list as a whole: where the stream goes on from. */
  cursor: number
  /** Cursor of each conversation that a frame brought after the list. */
  cursors: ReadonlyMap<string, number>
  /** Cursor of the others: that of the list they came with. */
  listed: number
  /** Last message of each conversation when the person saw it here; the server's copy may not know yet. */
  seen: ReadonlyMap<string, string>
}

export type Change = { messenger: Messenger; session: Session; trace: Trace }

/** The conversations of a ping's answer; `delivered` are those that it brought about. */
export type Answer = { items: Conversation[]; cursor: number; delivered: string[] }

export const noThreads: ThreadList = { items: [], cursor: 0, cursors: new Map(), listed: 0, seen: new Map() }

/** Takes over a ping's answer: as it is while nothing else can have changed the list, which is the live part's work. */
export function receiveList(change: Change, answer: Answer) {
  const { live } = change.messenger
  if (live.loaded) return live.loaded.mergeList(change, answer)
  const { items, cursor } = answer
  setThreads(change, { ...noThreads, items, cursor, listed: cursor })
  live.use((part) => part.announceDelivered(change, answer))
}

/**
 * The only place that changes the conversations on the page, so that the unread callbacks cannot be forgotten. What
 * changes with them may come along.
 */
export function setThreads({ messenger, session, trace }: Change, threads: ThreadList, more?: Partial<State>): void {
  const before = unreadCount(messenger.store.getState())
  session.threads = threads
  messenger.store.setState({ ...more, conversations: threads.items })
  const after = unreadCount({ conversations: threads.items })
  if (after !== before) messenger.callbacks.run("onUnreadCountChange", trace, after)
}
