import { causeOf } from "./calls/probe"
import { deliver, flush, sendWithToken } from "./net/send"
import { closeSession } from "./session/session"
import { lastRow } from "./session/track-event"
import { close, goTo, open, openAt } from "./state/panel"
import { setThreads } from "./state/threads"

/** What the chunks call of the first script. If they imported it, each would carry a copy. */
export const core = {
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
}

export type Core = typeof core
