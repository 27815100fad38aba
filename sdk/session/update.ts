import { limits } from "../../lib/contract/limits"
import { isInSession } from "../calls/call-of"
import { appIdFor } from "../calls/probe"
import type { Ticket } from "../calls/quota"
import { skip } from "../calls/skip"
import type { Call, SessionCall } from "../messenger"
import { now } from "../page/clock"
import type { JsonRecord } from "../page/json"
import { isLogin, whomNames } from "./another"
import { boot } from "./boot"
import { currentPage, type Ping, ping } from "./ping"
import { leaveOut, messengerSettings, pageSettings, personData, pick, readSettings } from "./settings"
import { signatureOf } from "./signature"

/**
 * Looks for messages, and with data also writes it and logs an impression of the page. The first of a page may do the
 * work of `boot` (fact 17.5). Quota and dedupe: fact 5.1, fact 5.4.
 */
export function update(call: Call, given: Record<string, unknown> | null) {
  const { messenger, trace } = call
  const ticket = messenger.quota.take()
  if (!isInSession(call)) return boot(call, { ...pageSettings(), ...given })

  const { session } = call
  const data = readUpdate(call, given ?? {})
  const hasData = Object.keys(data).length > 0
  const whom = whomNames(call, data)
  // Whoever is logged in stays so: what waits from before must not go to whom a throttled call names.
  if (whom !== "same" && !ticket.isFree) return throttle(call, ticket)
  const { settings: known } = messenger.store.getState()
  if (whom === "another") return boot(call, { ...messengerSettings(known), ...data, app_id: session.appId })
  if (whom === "unclear") sendUnsent(call)
  if (hasData) merge(call, data)
  if (!ticket.isFree) return throttle(call, ticket)
  if (!hasData) return send(call, { command: "update" })

  const { settings } = messenger.store.getState()
  const page = currentPage(settings)
  const signature = signatureOf(settings, page)
  const { lastPing } = session
  if (lastPing?.signature === signature && now() - lastPing.at < limits.updateDedupeMs) {
    return trace.effect(skip("unchanged", unchangedMessage, lastPing.at + limits.updateDedupeMs))
  }
  session.lastPing = { signature, at: now() }
  send(call, { command: "update", user: session.unsent, page })
  session.unsent = {}
}

const unchangedMessage = "Nothing changed for less than a minute."

/** What throttled calls said goes to whom they were about, before another may be named. */
function sendUnsent(call: SessionCall): void {
  const { session } = call
  if (Object.keys(session.unsent).length > 0) send(call, { command: "update", user: session.unsent })
  session.unsent = {}
}

function readUpdate(call: SessionCall, given: Record<string, unknown>): JsonRecord {
  const { messenger, session } = call
  const { settings, leftOut } = readSettings(given)
  const { app_id: appId = session.appId } = settings
  delete settings.app_id
  leaveOut(call, appIdFor(messenger, appId) === session.appId ? leftOut : [...leftOut, "app_id"])
  return settings
}

function merge({ messenger, session }: SessionCall, data: JsonRecord): void {
  const { settings } = messenger.store.getState()
  messenger.store.setState({ settings: { ...settings, ...data } })
  // An address alone could be that of somebody else. The proof is the page's to give, each time (fact 15.9).
  const whose = isLogin(data) ? pick(settings, (key) => key === "user_id") : {}
  session.unsent = { ...session.unsent, ...whose, ...personData(data) }
}

function throttle({ messenger, trace }: Call, ticket: Extract<Ticket, { isFree: false }>): void {
  messenger.live.use((live) => live.tellThrottled(trace, ticket))
}

/** What a failed update carried goes with the next one. Data may mend a login that was refused. */
function send(call: SessionCall, request: Ping): void {
  const { messenger, session } = call
  messenger.lane.add({
    async run() {
      try {
        await (session.token || session.isClosed || !request.user ? ping(call, request) : session.renew())
      } catch {
        session.unsent = { ...request.user, ...session.unsent }
        session.lastPing = null
      }
    },
  })
}
