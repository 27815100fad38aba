import type { Probe } from "../lib/contract/probe"
import { type Callbacks, createCallbacks } from "./calls/callbacks"
import type { Tallies } from "./calls/flood"
import { findProbe, type Trace } from "./calls/probe"
import { createQuota, type Quota } from "./calls/quota"
import { type Core, core } from "./core"
import { chunks, type Live, type Ui } from "./net/chunks"
import { createLazy, type Lazy } from "./page/lazy"
import { createLane, type Lane } from "./session/lane"
import type { Session } from "./session/session"
import type { Row } from "./session/track-event"
import { createMessengerStore, type Store } from "./state/store"

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

/** One call of a public method, as its verb sees it. */
export type Call = { messenger: Messenger; trace: Trace }

export function createMessenger(): Messenger {
  return {
    probe: findProbe(),
    store: createMessengerStore(),
    callbacks: createCallbacks(),
    quota: createQuota(),
    tallies: new Map(),
    core,
    live: createLazy("connection", (failures) => chunks.live(failures)),
    ui: createLazy("panel", (failures) => chunks.ui(failures)),
    lane: createLane(),
    session: null,
    row: null,
    waiting: [],
    wasShutDown: false,
    unknownMethods: new Set(),
  }
}
