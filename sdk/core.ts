import { close, goTo, open, openAt } from "./panel"
import { causeOf } from "./probe"
import { deliver, flush, sendWithToken } from "./send"
import { closeSession } from "./session"
import { setThreads } from "./threads"
import { lastRow } from "./track-event"

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
