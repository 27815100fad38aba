import { isInSession } from "../calls/call-of"
import { appIdFor, type Trace } from "../calls/probe"
import { notBooted, skip } from "../calls/skip"
import type { Call, Job, Messenger } from "../messenger"
import { flush, sendWithToken } from "../net/send"
import { createCookieJar } from "./cookies"
import { forgetPerson } from "./identity"
import { createLane } from "./lane"
import { closeSession } from "./session"
import { pageSettings } from "./settings"

/**
 * Ends the session here and on the server, and forgets the person: cookie, settings, conversations, callbacks, and what
 * is on the page. The visitor's cookie stays (decision 29), and so does `window.intercomSettings` (fact 11.8).
 */
export function shutdown(call: Call) {
  if (!isInSession(call)) return forgetUnopened(call)
  const { messenger, session, trace } = call
  messenger.callbacks.clear()
  closeSession(call, farewell(trace))
  messenger.live.use((live) => live.forget(session.appId, session.token))
  forgetPerson(session.jar, session.appId)
  trace.effect({ kind: "messenger", state: "shut_down" })
  trace.effect({ kind: "person", app_id: session.appId, person: null })
}

/** The last request of a session. */
export function farewell(trace: Trace): Job {
  const outgoing = { path: "shutdown", body: trace.id ? { trace_id: trace.id } : {}, traces: [trace] }
  return {
    async run(session) {
      if (session.token) await sendWithToken(session, outgoing)
    },
    flush: (session) => flush(session, outgoing),
  }
}

/** A logout page may call `shutdown` without ever booting: the cookie of the last session goes all the same. */
function forgetUnopened({ messenger, trace }: Call): void {
  const appId = appIdFor(messenger, pageSettings().app_id)
  if (typeof appId === "string") {
    forgetPerson(createCookieJar(), appId)
    messenger.live.use((live) => live.forget(appId, null))
  }
  forgetWaiting(messenger)
  trace.effect(skip("nothing_to_do", "No session was open. Its cookie is removed."))
}

/** What was called for before any session opened. */
export function forgetWaiting(messenger: Messenger): void {
  messenger.callbacks.clear()
  messenger.lane = createLane()
  for (const { trace } of messenger.waiting.splice(0)) trace.effect(notBooted)
}
