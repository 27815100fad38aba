import { limits } from "../../lib/contract/limits"
import { newUuid } from "../page/ids"
import { visitorCookie } from "../page/visitor-cookie"
import type { CookieJar } from "./cookies"

export type Identity = { visitorId: string; deviceId: string; token: string | null }

const visitorPattern = /^[\da-f]{8}-[\da-f]{4}-[1-8][\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/i
const devicePattern = /^[A-Za-z0-9-]{16,64}$/
const tokenPattern = /^[\x21-\x7e]{1,128}$/

/** Who this browser is to the workspace, from its cookies (fact 11.2, fact 11.4); what is missing is made. */
export function loadIdentity(jar: CookieJar, appId: string): Identity {
  const names = cookieNames(appId)
  return {
    visitorId: recall(jar, visitorCookie(appId), visitorPattern) ?? newUuid(),
    deviceId: recall(jar, names.device, devicePattern) ?? newUuid(),
    token: recall(jar, names.session, tokenPattern),
  }
}

/** A shortened session outlives its cookie on this page only: the token stays in memory. */
export function keepToken(jar: CookieJar, session: { appId: string; token: string; lifeMs: number }): void {
  jar.set({ name: cookieNames(session.appId).session, value: session.token, lifeMs: session.lifeMs })
}

/** Each successful ping renews the device's cookie. */
export function keepDevice(jar: CookieJar, { appId, deviceId }: { appId: string; deviceId: string }): void {
  jar.set({ name: cookieNames(appId).device, value: deviceId, lifeMs: limits.visitorMs })
}

/** What `shutdown` clears: the next person is a stranger, in a known browser (fact 11.7, decision 29). */
export function forgetPerson(jar: CookieJar, appId: string): void {
  jar.remove(cookieNames(appId).session)
}

function cookieNames(appId: string) {
  return {
    session: `intercom-session-${appId}`,
    device: `intercom-device-id-${appId}`,
  }
}

function recall(jar: CookieJar, name: string, pattern: RegExp): string | null {
  const value = jar.get(name)
  return value && pattern.test(value) ? value : null
}
