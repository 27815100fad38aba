import { causeOf } from "../calls/probe"
import { notBooted } from "../calls/skip"
import type { Job, Messenger, Session, SessionCall } from "../messenger"
import { apiBaseOf } from "../net/home"
import type { JsonRecord } from "../page/json"
import { emptyState } from "../state/store"
import { noThreads } from "../state/threads"
import { unreadCount } from "../state/unread"
import { createCookieJar } from "./cookies"
import { loadIdentity } from "./identity"
import { createLane } from "./lane"

/** Opens a session on this page. Reads and writes cookies: nothing before a boot may call it. */
export function openSession(messenger: Messenger, appId: string, settings: JsonRecord): Session {
  const jar = createCookieJar()
  const session: Session = {
    ...loadIdentity(jar, appId),
    appId,
    apiBase: apiBaseOf(settings),
    jar,
    unsent: {},
    lastPing: null,
    ending: new AbortController(),
    isClosed: false,
    isLost: false,
    threads: noThreads,
    stream: null,
    openBoots: 0,
    isPinging: false,
    renew: () => Promise.resolve(),
  }
  messenger.session = session
  messenger.wasShutDown = false
  messenger.store.setState({ ...emptyState, phase: "booting" })
  return session
}

/**
 * Closes what the page holds of a session: answers still under way are ignored from here on. Its lane runs to its end
 * apart, with `farewell` last, so that an event tracked just before a shutdown is still sent.
 */
export function closeSession({ messenger, session }: SessionCall, farewell?: Job): void {
  messenger.lane.end(farewell)
  session.isClosed = true
  session.stream?.close()
  session.ending.abort()
  messenger.live.drop()
  messenger.ui.drop()
  messenger.session = null
  messenger.lane = createLane()
  for (const { trace } of messenger.waiting) trace.effect(notBooted)
  messenger.waiting = []
  messenger.wasShutDown = true
  const { isOpen, conversations } = messenger.store.getState()
  messenger.store.setState(emptyState)
  // For callbacks that outlive the session: those of a page that boots another app.
  const trace = causeOf(messenger)
  if (unreadCount({ conversations }) > 0) messenger.callbacks.run("onUnreadCountChange", trace, 0)
  if (isOpen) messenger.callbacks.run("onHide", trace)
}
