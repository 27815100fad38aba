import { appIdFor, causeOf } from "../calls/probe"
import { skip } from "../calls/skip"
import type { Call, Job, SessionCall } from "../messenger"
import { now } from "../page/clock"
import type { JsonRecord } from "../page/json"
import { logError, warn, warnAbout } from "../page/log"
import { nextTask } from "../page/task"
import { showMessenger } from "../state/visible"
import { createCookieJar } from "./cookies"
import { keepVisitor, loadIdentity } from "./identity"
import { currentPage, ping } from "./ping"
import { closeSession, openSession } from "./session"
import { messengerSettings, pageSettings, personData, readSettings } from "./settings"
import { farewell } from "./shutdown"
import { signatureOf } from "./signature"

const appIdPattern = /^[A-Za-z0-9_-]{3,64}$/

/**
 * Opens a session, or attaches a login to the one that is open. Without settings those of the page hold; with some, the
 * page's are asked only for what steers the Messenger, so that a logged-out boot does not bring the last person back.
 */
export function boot({ messenger, trace }: Call, given: Record<string, unknown> | null) {
  const page = readSettings(pageSettings())
  const own = given ? readSettings(given) : page
  const settings = { ...messengerSettings(page.settings), ...own.settings }
  for (const message of own.problems) warnAbout(trace, message)

  const appId = appIdFor(messenger, settings.app_id)
  if (typeof appId !== "string" || !appIdPattern.test(appId)) {
    const problem = appIdProblem(appId)
    warn(problem)
    return trace.effect(skip("no_app_id", problem))
  }
  // Not the call's own: a getter among the page's settings, or a callback, may have opened another.
  const other = messenger.session?.appId === appId ? null : messenger.session
  if (other) closeSession({ messenger, session: other, trace }, farewell(trace))

  const { session } = messenger
  if (session) return upgrade({ messenger, session, trace }, settings)
  const opened = openSession(messenger, appId, settings)
  opened.renew = () => renew({ messenger, session: opened, trace: causeOf(messenger) })
  messenger.store.setState({ settings })
  messenger.lane.start(opened, bootJob({ messenger, session: opened, trace }))
  // Beside the request: events are not safe from a reload before it is there.
  messenger.live.use(() => {})
}

/** Another person's data must not be mixed with what was known of the last. */
function upgrade(call: SessionCall, settings: JsonRecord): void {
  const { store, lane } = call.messenger
  const known = store.getState().settings
  store.setState({ settings: { ...(isLogin(settings) ? messengerSettings(known) : known), ...settings } })
  lane.add(bootJob(call))
}

function isLogin(settings: JsonRecord): boolean {
  return "user_id" in settings || "email" in settings || "intercom_user_jwt" in settings
}

function bootJob(call: SessionCall): Job {
  const { messenger, session } = call
  const { settings } = messenger.store.getState()
  const page = currentPage(settings)
  session.lastPing = { signature: signatureOf(settings, page), at: now() }
  session.unsent = {}
  session.openBoots++
  return {
    async run() {
      session.openBoots--
      if (!session.isClosed) keepVisitor(session)
      try {
        await nextTask()
        await ping(call, { command: "boot", user: personData(settings), page })
        await nextTask()
      } catch (error) {
        return refuse(call, error)
      }
      if (!session.isClosed) comeUp(call)
    },
  }
}

function comeUp({ messenger, trace }: SessionCall): void {
  const isFirst = messenger.store.getState().phase !== "up"
  messenger.store.setState({ phase: "up" })
  if (isFirst) trace.effect({ kind: "messenger", state: "booted" })
  showMessenger(messenger)
  messenger.callbacks.runOnce("ready", trace)
}

/** A refused first boot leaves nothing behind; a refused login leaves the session as it was (fact 15.3). */
function refuse(call: SessionCall, error: unknown): void {
  const { messenger, session } = call
  if (session.isClosed) return
  const isUp = messenger.store.getState().phase === "up"
  session.lastPing = null
  logRefusal(error)
  if (!isUp && session.openBoots === 0) closeSession(call)
}

/**
 * The server no longer takes the token, so a new session begins with everything known of the person. A page that names
 * nobody goes on as whom another tab of this browser may have logged in meanwhile.
 */
async function renew(call: SessionCall): Promise<void> {
  const { messenger, session } = call
  const { settings } = messenger.store.getState()
  const { token } = loadIdentity(createCookieJar(), session.appId)
  session.token = token === session.token || isLogin(settings) ? null : token
  const user = personData(settings)
  try {
    await ping(call, { command: "boot", user })
  } catch (error) {
    if (!session.isClosed) logRefusal(error)
    throw error
  }
}

function logRefusal(error: unknown): void {
  logError(`boot was refused: ${error instanceof Error ? error.message : error}`)
}

function appIdProblem(appId: unknown): string {
  if (appId === undefined || appId === null || appId === "") {
    return 'app_id is missing. Set it in Intercom("boot", { app_id }) or window.intercomSettings.'
  }
  return `app_id ${JSON.stringify(appId)} is malformed. It has 3 to 64 letters, digits, hyphens or underscores.`
}
