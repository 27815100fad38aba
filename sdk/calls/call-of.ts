import type { Call, Messenger, SessionCall } from "../messenger"
import { causeOf, type Trace } from "./probe"

/** What a verb is given that runs now; without a trace nobody's call is the cause. */
export function callOf(messenger: Messenger, trace: Trace = causeOf(messenger)): Call {
  return { messenger, session: messenger.session, trace }
}

export function isInSession(call: Call): call is SessionCall {
  return call.session !== null
}
