import type { Messenger, Session, SessionCall } from "../../messenger"
import { isRecord } from "../../page/is-record"
import { stringify } from "../../page/stringify"

// The last message of each conversation whose card was waved away, in the browser's storage: for the page after this one,
// and for the tabs beside it. The server knows of outbound messages only, and only once it was told.

const followed = new WeakSet<Session>()

/** Takes up what was waved away here before, and from now on what other tabs wave away. Until then no card shows. */
export function recallDismissed({ messenger, session }: SessionCall): void {
  const key = keyOf(session.appId)
  const recall = () => show(messenger, read(key))
  recall()
  if (followed.has(session)) return
  followed.add(session)
  addEventListener("storage", (event) => event.key === key && recall(), { signal: session.ending.signal })
}

/** The message stays unread, and a newer one has a card again. */
export function keepDismissed({ messenger, session }: SessionCall, conversationId: string): void {
  const { items } = session.threads
  const last = items.find(({ id }) => id === conversationId)?.messages.at(-1)
  if (!last) return
  const key = keyOf(session.appId)
  show(messenger, { ...read(key), [conversationId]: last.id })
  const { dismissed } = messenger.store.getState()
  // What the person no longer has needs no place.
  const kept = Object.entries(dismissed ?? {}).filter(([id]) => items.some((item) => item.id === id))
  write(key, Object.fromEntries(kept))
}

/** For when the person leaves this browser. */
export function forgetDismissed(appId: string): void {
  write(keyOf(appId), null)
}

function keyOf(appId: string): string {
  return `messenger-dismissed-${appId}`
}

/** What storage has lost, or never took, stays for this page. */
function show({ store }: Messenger, dismissed: Record<string, string>): void {
  store.setState({ dismissed: { ...store.getState().dismissed, ...dismissed } })
}

function read(key: string): Record<string, string> {
  try {
    const known: unknown = JSON.parse(localStorage.getItem(key) ?? "{}")
    return isRecord(known) ? (known as Record<string, string>) : {}
  } catch {
    return {}
  }
}

function write(key: string, dismissed: Record<string, string> | null): void {
  try {
    if (dismissed) localStorage.setItem(key, stringify(dismissed))
    else localStorage.removeItem(key)
  } catch {
    // A page that may store nothing forgets it with the page.
  }
}
