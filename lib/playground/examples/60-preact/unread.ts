type Listener = (count: number) => void

const listeners = new Set<Listener>()
let last = 0

// Once for the whole page: the Messenger has no call that takes a callback back.
Intercom("onUnreadCountChange", (count) => {
  last = count
  for (const listener of listeners) listener(count)
})

/** Tells the count now and whenever it changes. Answers how to end that. */
export function listenToUnread(listener: Listener) {
  listeners.add(listener)
  listener(last)
  return () => {
    listeners.delete(listener)
  }
}
