// Words for those who write a page: what a call lacked, and why nothing came of it. No page waits for them, so they are not
// in the first script.
import { limits } from "../../lib/contract/limits"
import type { Trace } from "../calls/probe"
import type { Ticket } from "../calls/quota"
import { skip } from "../calls/skip"
import type { Call, Flood } from "../messenger"
import { now } from "../page/clock"
import { warn, warnAbout } from "../page/log"
import { stringify } from "../page/stringify"

/** A boot without a usable App ID. */
export function tellNoAppId(trace: Trace, appId: unknown): void {
  const problem = appIdProblem(appId)
  warn(problem)
  trace.effect(skip("no_app_id", problem))
}

function appIdProblem(appId: unknown): string {
  if (appId === undefined || appId === null || appId === "") {
    return 'app_id is missing. Set it in Intercom("boot", { app_id }) or window.intercomSettings.'
  }
  return `app_id ${stringify(appId)} is malformed. It has 3 to 64 letters, digits, hyphens or underscores.`
}

/** Beyond so many different wrong names a page is testing us, and its console has heard enough. */
const maxWarnings = 50

/** A method that does not exist; on the console each once. */
export function tellUnknown({ messenger: { unknownMethods }, trace }: Call, method: unknown): void {
  const name = typeof method === "string" ? `"${method.slice(0, 60)}"` : `of type ${typeof method}`
  const message = `There is no method ${name}.`
  trace.effect(skip("unknown_method", message))
  if (unknownMethods.has(name) || unknownMethods.size >= maxWarnings) return
  unknownMethods.add(name)
  warn(message)
}

/** An `update` beyond the quota (fact 5.1). */
export function tellThrottled(trace: Trace, { until, isFirstRefusal }: Extract<Ticket, { isFree: false }>): void {
  const minutes = Math.ceil((until - now()) / 60_000)
  const quota = `${limits.updatesPerWindow} update calls per ${limits.updateWindowMs / 60_000} minutes`
  const message = `Throttled: more than ${quota}. Works again in ${minutes} min, or after a reload.`
  if (isFirstRefusal) warn(`update: ${message}`)
  trace.effect(skip("throttled", message, until))
}

/** Options of wrappers that reach us by mistake (fact 17.7), and the nested form that does nothing (fact 2.12). */
const advice: Record<string, string> = {
  app_id: "To change the workspace call shutdown, then boot.",
  custom_attributes: "Put them at the top level, beside email.",
  appId: "It is called app_id.",
  updateOnRouterChange: "It is an option of a client library.",
}

/** Settings that were not used. */
export function tellLeftOut(trace: Trace, keys: string[]): void {
  for (const key of keys) {
    const why = Object.hasOwn(advice, key) ? advice[key] : `It is larger than ${limits.settingLength / 1_024} kB.`
    warnAbout(trace, `${key.slice(0, 60)} was left out. ${why}`)
  }
}

/** How many calls of a loop were dropped since it was last told. */
export function tellFlood({ trace, method, isStillDone, until }: Flood, count: number): void {
  const rate = `${limits.callsPerWindow} calls of ${method || "unknown methods"} in ${limits.callWindowMs / 1_000} s`
  if (isStillDone) {
    trace.effect({ kind: "warned", message: `More than ${rate}: ${count} are not listed.` })
    return
  }
  const message = `More than ${rate}: ${count} were dropped. Is it called in a loop?`
  warn(message)
  trace.effect(skip("throttled", message, until))
}
