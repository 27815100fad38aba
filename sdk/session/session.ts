import { causeOf } from "../calls/probe"
import { notBooted } from "../calls/skip"
import type { Messenger } from "../messenger"
import { apiBaseOf } from "../net/home"
import type { JsonRecord } from "../page/json"
import { emptyState } from "../state/store"
import { noThreads, type ThreadList } from "../state/threads"
import { unreadCount } from "../state/unread"
import { type CookieJar, createCookieJar } from "./cookies"
import { loadIdentity } from "./identity"
import { createLane, type Job } from "./lane"

/** What lasts from a boot to its shutdown. */
export type Session = {
  appId: string
  apiBase: string
  jar: CookieJar
  visitorId: string
  deviceId: string
  token: string | null
  /** Person data that no ping has carried yet: throttled updates are merged here. */
  unsent: JsonRecord
  /** What the last ping with data said, and when, to tell an update that brings nothing new. */
  lastPing: { signature: string; at: number } | null
  /** Ends what only an open session needs: its stream, and the trying again of its boot. */
  ending: AbortController
  isClosed: boolean
  threads: ThreadList
  /** What follows the server, and the token it was opened with. */
  stream: { token: string | null; close(): void } | null
  /** Boots that were called and not answered: a refusal of one must not end what the next may open. */
  openBoots: number
  /** A ping is under way, which may replace the session on the server. */
  isPinging: boolean
  /** Boots again with the current settings, for a request whose token the server no longer takes. */
  renew(): Promise<void>
}

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
export function closeSession(messenger: Messenger, session: Session, farewell?: Job): void {
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
