import type { Answer, SessionCall, ThreadList } from "../messenger"
import type { State } from "./store"
import { unreadCount } from "./unread"

export const noThreads: ThreadList = { items: [], cursor: 0, cursors: new Map(), listed: 0, seen: new Map() }

/** Takes over a ping's answer: as it is while nothing else can have changed the list, which is the live part's work. */
export function receiveList(call: SessionCall, answer: Answer) {
  const { live } = call.messenger
  if (live.loaded) return live.loaded.mergeList(call, answer)
  const { items, cursor } = answer
  setThreads(call, { ...noThreads, items, cursor, listed: cursor })
  live.use((part) => part.announceDelivered(call, answer))
}

/**
 * The only place that changes the conversations on the page, so that the unread callbacks cannot be forgotten. What
 * changes with them may come along.
 */
export function setThreads(
  { messenger, session, trace }: SessionCall,
  threads: ThreadList,
  more?: Partial<State>,
): void {
  const before = unreadCount(messenger.store.getState())
  session.threads = threads
  messenger.store.setState({ ...more, conversations: threads.items })
  const after = unreadCount({ conversations: threads.items })
  if (after !== before) messenger.callbacks.run("onUnreadCountChange", trace, after)
}
