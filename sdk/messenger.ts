import type { Probe } from "../lib/contract/probe"
import type { Batch } from "./batch"
import { type Callbacks, createCallbacks } from "./callbacks"
import { createLane, type Lane } from "./lane"
import { findProbe, type Trace, traceOf } from "./probe"
import { createQuota, type Quota } from "./quota"
import type { Session } from "./session"
import { createMessengerStore, type Store } from "./store"

/** Everything one installation of the SDK holds. Its verbs are functions in files of their own. */
export type Messenger = {
  probe: Probe | null
  store: Store
  callbacks: Callbacks
  quota: Quota
  /** Requests in the order of the calls; a new one for each session. */
  lane: Lane
  session: Session | null
  /** Events that wait for the lane, to which the next may be added. */
  batch: Batch | null
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
    lane: createLane(),
    session: null,
    batch: null,
    waiting: [],
    wasShutDown: false,
    unknownMethods: new Set(),
  }
}

/** For what a visitor's click or the server causes. */
export function causeOf(messenger: Messenger, traceId: string | null = null): Trace {
  return traceOf(messenger.probe, traceId)
}
