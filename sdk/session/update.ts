import { limits } from "../../lib/contract/limits"
import { isInSession } from "../calls/call-of"
import { appIdFor } from "../calls/probe"
import type { Ticket } from "../calls/quota"
import { skip } from "../calls/skip"
import type { Call, SessionCall } from "../messenger"
import { now } from "../page/clock"
import type { JsonRecord } from "../page/json"
import { warn, warnAbout } from "../page/log"
import { boot } from "./boot"
import { currentPage, type Ping, ping } from "./ping"
import { pageSettings, personData, pick, readSettings } from "./settings"
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

function readUpdate({ messenger, session, trace }: SessionCall, given: Record<string, unknown>): JsonRecord {
  const { settings, problems } = readSettings(given)
  if (settings.app_id !== undefined && appIdFor(messenger, settings.app_id) !== session.appId) {
    problems.push("app_id was left out. To change the workspace call shutdown, then boot.")
  }
  delete settings.app_id
  for (const message of problems) warnAbout(trace, message)
  return settings
}

function merge({ messenger, session }: SessionCall, data: JsonRecord): void {
  const { settings } = messenger.store.getState()
  messenger.store.setState({ settings: { ...settings, ...data } })
  session.unsent = { ...session.unsent, ...proofFor(data, settings), ...personData(data) }
}

/** What proved the login must come with its names: alone they prove nothing where a workspace asks for proof. */
function proofFor(data: JsonRecord, known: JsonRecord): JsonRecord {
  const isNamed = "user_id" in data || "email" in data
  const isProven = "user_hash" in data || "intercom_user_jwt" in data
  return isNamed && !isProven ? pick(known, (key) => proofKeys.includes(key)) : {}
}

const proofKeys = ["user_id", "user_hash", "intercom_user_jwt"]

function throttle({ trace }: Call, ticket: Extract<Ticket, { isFree: false }>): void {
  const minutes = Math.ceil((ticket.until - now()) / 60_000)
  const quota = `${limits.updatesPerWindow} update calls per ${limits.updateWindowMs / 60_000} minutes`
  const message = `Throttled: more than ${quota}. Works again in ${minutes} min, or after a reload.`
  if (ticket.isFirstRefusal) warn(`update: ${message}`)
  trace.effect(skip("throttled", message, ticket.until))
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
