import { appIdFor, causeOf } from "../calls/probe"
import type { Call, Job, Messenger, SessionCall } from "../messenger"
import { now } from "../page/clock"
import type { JsonRecord } from "../page/json"
import { logError } from "../page/log"
import { nextTask } from "../page/task"
import { forgetVisitor, keepVisitor } from "../page/visitor-cookie"
import { showMessenger } from "../state/visible"
import { isLogin, whomNames } from "./another"
import { createCookieJar } from "./cookies"
import { forgetPerson, loadIdentity } from "./identity"
import { currentPage, ping } from "./ping"
import { closeSession, openSession } from "./session"
import { leaveOut, messengerSettings, pageSettings, personData, readSettings } from "./settings"
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
  leaveOut({ messenger, trace }, own.leftOut)

  const appId = appIdFor(messenger, settings.app_id)
  if (typeof appId !== "string" || !appIdPattern.test(appId)) {
    return messenger.live.use((live) => live.tellNoAppId(trace, appId))
  }
  // Not the call's own: a getter among the page's settings, or a callback, may have opened another.
  const { session } = messenger
  if (session) {
    const call = { messenger, session, trace }
    if (session.appId === appId && whomNames(call, own.settings) === "same") return upgrade(call, settings)
    // Nothing of one person may reach the next, however the page goes from one to the other.
    if (session.appId === appId) {
      forgetPerson(session.jar, appId)
      forgetVisitor(session.jar, appId)
    }
    closeSession(call, farewell(trace))
  }
  open({ messenger, trace }, { appId, settings })
}

function open(
  { messenger, trace }: Omit<Call, "session">,
  { appId, settings }: { appId: string; settings: JsonRecord },
) {
  const session = openSession(messenger, appId, settings)
  session.renew = () => renew({ messenger, session, trace: causeOf(messenger) })
  messenger.store.setState({ settings })
  messenger.lane.start(session, bootJob({ messenger, session, trace }))
  // Beside the request: events are not safe from a reload before it is there.
  messenger.live.use(() => {})
}

/** A login replaces what was said of the person so far. */
function upgrade(call: SessionCall, settings: JsonRecord): void {
  const { store, lane } = call.messenger
  const known = store.getState().settings
  store.setState({ settings: { ...(isLogin(settings) ? messengerSettings(known) : known), ...settings } })
  lane.add(bootJob(call))
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
      if (session.isLost) return
      session.openBoots--
      if (!session.isClosed) keepVisitor(session)
      try {
        await nextTask()
        await ping(call, { command: isUnnamedUser(messenger) ? "update" : "boot", user: personData(settings), page })
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
 * nobody goes on as whom another tab of this browser may have logged in meanwhile. Where a user was logged in whom it does
 * not name, that is somebody else, to whom nothing of this session may go.
 */
async function renew(call: SessionCall): Promise<void> {
  const { messenger, session } = call
  const { settings } = messenger.store.getState()
  if (isUnnamedUser(messenger)) {
    session.isLost = true
    session.token = null
    closeSession(call)
    open(call, { appId: session.appId, settings: messengerSettings(settings) })
    throw new Error("It has ended.")
  }
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

/** Only the session knows them: if it has ended, a boot would give what the page knows to somebody new. */
function isUnnamedUser({ store }: Messenger): boolean {
  const { settings, person } = store.getState()
  return person?.role === "user" && !isLogin(settings)
}

function logRefusal(error: unknown): void {
  logError(`boot was refused: ${error instanceof Error ? error.message : error}`)
}
