// What the parts of the SDK know of each other, types only: the state that they share, and the ports through which a
// part calls another that it does not contain. The objects are made in create-messenger.ts, the parts in live/live.ts
// and ui/ui.tsx.

import type { Probe } from "../lib/contract/frame/probe"
import type { Attachment, WrittenBlock } from "../lib/contract/messenger/blocks"
import type { Article, ArticleSummary, NewsItem, NoticeOf, NoticeRequest } from "../lib/contract/messenger/content"
import type { Conversation } from "../lib/contract/messenger/conversation"
import type { Warning } from "../lib/contract/messenger/messenger"
import type { Callbacks } from "./calls/callbacks"
import type { Trace } from "./calls/probe"
import type { Quota, Ticket } from "./calls/quota"
import type { RequestError } from "./net/http"
import type { JsonRecord } from "./page/json"
import type { Lazy } from "./page/lazy"
import type { CookieJar } from "./session/cookies"
import type { Host } from "./shell/host"
import type { LauncherWords } from "./shell/words"
import type { Route, State, Store } from "./state/store"

/** Everything one installation of the SDK holds. Its verbs are functions in files of their own. */
export type Messenger = {
  probe: Probe | null
  store: Store
  callbacks: Callbacks
  quota: Quota
  /** How often each method was called lately. */
  tallies: Tallies
  core: Core
  /** Loads beside the first request. */
  live: Lazy<Live>
  /** Loads when the panel opens, or a card is due, or somebody is about to open it. */
  ui: Lazy<Ui>
  /** Requests in the order of the calls; a new one for each session. */
  lane: Lane
  session: Session | null
  /** Events that wait for the lane, to which the next may be added. */
  row: Row | null
  /** Calls that wait until the Messenger shows. */
  waiting: { trace: Trace; run(): void }[]
  /** After a shutdown calls no longer wait: what they hold belongs to the person who left. */
  wasShutDown: boolean
  unknownMethods: Set<string>
}

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
  /** Nobody can open it again: what is left to do in it must not be done in another. */
  isLost: boolean
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

/**
 * What every verb is given first: a call of a public method, or something that no call caused, with the session that it
 * found. What needs the installation or the session alone takes that.
 */
export type Call = { messenger: Messenger; session: Session | null; trace: Trace }

/** The same in an open session. */
export type SessionCall = Call & { session: Session }

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

/** The conversations of a ping's answer; `delivered` are those that it brought about. */
export type Answer = { items: Conversation[]; cursor: number; delivered: string[] }

export type Job = {
  run(session: Session): Promise<void>
  /** Sends at once, without waiting for an answer: the page is about to go. */
  flush?(session: Session): void
}

export type Lane = {
  add(job: Job): void
  /** Starts the lane with this job; what was added before waits behind it. */
  start(session: Session, job: Job): void
  /** Takes a last job, and stops listening to the page once everything is done. */
  end(job?: Job): void
  /** True while nothing was added after `job` and it has not begun. */
  isLast(job: Job): boolean
}

/** One call of `trackEvent`, as it was made. */
export type Tracked = { id: string; name: string; metadata: JsonRecord | null; at: number; trace: Trace }

/** Events that were tracked in a row, so that they may leave the page together. */
export type Row = Job & { events: Tracked[] }

/** What was called of one method since `since`, and what its dropped calls still do. */
export type Tally = { since: number; calls: number; dropped: number; stillDone: StillDone | undefined }

export type StillDone = (messenger: Messenger) => unknown

/** A loop of calls; its trace is that of the first that was not free. */
export type Flood = { method: string; trace: Trace; isStillDone: boolean; until: number }

/** By method; all unknown ones share one. */
export type Tallies = Map<unknown, Tally>

/** One request of a session. */
export type Parcel = { path: string; body: object; traces: Trace[] }

/** `kept`: not now, as there is no session or its login is not accepted any more; it may be after the next ping. */
export type Outcome = { state: "done"; answer: unknown } | { state: "refused"; error: RequestError } | { state: "kept" }

/** What the chunks call of the first script. If they imported it, each would carry a copy. */
export type Core = {
  callOf(messenger: Messenger, trace?: Trace): Call
  causeOf(messenger: { probe: Probe | null }, traceId?: string | null): Trace
  close(call: Call): void
  closeSession(call: SessionCall, farewell?: Job): void
  deliver(session: Session, parcel: Parcel, retries?: number): Promise<Outcome>
  flush(session: Session, parcel: Parcel): void
  goTo(call: Call, route: Route, history?: Route[]): void
  lastRow(messenger: Messenger): Row
  open(call: Call): void
  openAt(call: Call, route: Route): void
  sendWithToken(session: Session, parcel: Parcel): Promise<unknown | null>
  setThreads(call: SessionCall, threads: ThreadList, more?: Partial<State>): void
}

/** Public methods of the live chunk. */
export type LiveCommandName =
  | "showSpace"
  | "showMessages"
  | "showConversation"
  | "showNewMessage"
  | "startConversation"
  | "showArticle"
  | "showNews"
  | "showTicket"
  | "startTour"
  | "startSurvey"
  | "startChecklist"
  | "setAuthTokens"
  | "hideNotifications"

/** A message as a person wrote it; without a conversation it starts one. */
export type Draft = {
  conversationId: string | null
  blocks: (WrittenBlock | Attachment)[]
  /** Makes the new conversation a ticket. */
  ticketTitle?: string
}

export type NoticeChange = Pick<NoticeRequest, "state" | "progress">

/** What the others call of the live chunk. */
export type Live = {
  acceptEvent(call: Call, row: Row, event: Tracked): void
  afterAnswer(call: SessionCall): Promise<void>
  announceDelivered(call: SessionCall, answer: Answer): void
  changeNotice(call: SessionCall, id: string, change: NoticeChange): void
  discard(call: SessionCall, clientId: string): void
  dismiss(call: SessionCall, id: string): void
  flushRow(call: SessionCall, row: Row): void
  forget(appId: string, token: string | null): void
  getArticle(call: Call, id: string): Promise<Article | null>
  getNews(call: Call, id: string): Promise<NewsItem | null>
  giveEmail(call: SessionCall, email: string): Promise<string | null>
  launcherWordsOf(settings: JsonRecord): LauncherWords
  keepEvent(event: Event, host: Element): void
  keepPlace(element: HTMLElement, onErased: () => void): () => void
  listArticles(call: Call): Promise<ArticleSummary[]>
  listChecklists(call: Call): Promise<NoticeOf<"checklist">[]>
  listNews(call: Call): Promise<NewsItem[]>
  loadOlder(call: SessionCall, id: string): Promise<void>
  mergeList(call: SessionCall, answer: Answer): void
  retry(call: SessionCall, clientId: string): void
  run(call: Call, name: LiveCommandName, given: unknown[]): void
  see(call: SessionCall, id: string): void
  send(call: SessionCall, draft: Draft): void
  sendRow(call: SessionCall, row: Row): Promise<void>
  tellFlood(flood: Flood, count: number): void
  tellLeftOut(trace: Trace, keys: string[]): void
  tellNoAppId(trace: Trace, appId: unknown): void
  tellThrottled(trace: Trace, ticket: Extract<Ticket, { isFree: false }>): void
  tellUnknown(call: Call, method: unknown): void
  tellTyping(call: SessionCall, conversationId: string): void
  tellWarnings(call: Call, warnings: Warning[]): void
  upload(call: SessionCall, file: File): Promise<Attachment>
  watchLaunchers(messenger: Messenger): () => void
}

/** What the others call of the chunk with the screens. */
export type Ui = {
  mountScreen(place: ScreenPlace): { draw(): void; remove(): void }
}

export type ScreenPlace = { messenger: Messenger; host: Host; root: HTMLElement; stage: HTMLElement }
