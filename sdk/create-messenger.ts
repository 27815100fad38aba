import { callOf } from "./calls/call-of"
import { createCallbacks } from "./calls/callbacks"
import { causeOf, findProbe } from "./calls/probe"
import { createQuota } from "./calls/quota"
import type { Core, Messenger } from "./messenger"
import { chunks } from "./net/chunks"
import { deliver, flush, sendWithToken } from "./net/send"
import { createLazy } from "./page/lazy"
import { createLane } from "./session/lane"
import { closeSession } from "./session/session"
import { lastRow } from "./session/track-event"
import { close, goTo, open, openAt } from "./state/panel"
import { createMessengerStore } from "./state/store"
import { setThreads } from "./state/threads"

/** Where the factories meet; beside index.ts, as tests open many pages. */
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

const core = {
  callOf,
  causeOf,
  close,
  closeSession,
  deliver,
  flush,
  goTo,
  lastRow,
  open,
  openAt,
  sendWithToken,
  setThreads,
} satisfies Core
