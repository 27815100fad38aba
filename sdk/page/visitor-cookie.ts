import { limits } from "../../lib/contract/limits"
import type { CookieJar } from "../session/cookies"

/** The cookie that names the browser (fact 11.2). */
export function visitorCookie(appId: string): string {
  return `intercom-id-${appId}`
}

/** Before anything is sent: what this page cannot send is found in the outbox by the visitor's id. */
export function keepVisitor({ jar, appId, visitorId }: { jar: CookieJar; appId: string; visitorId: string }): void {
  jar.set({ name: visitorCookie(appId), value: visitorId, lifeMs: limits.visitorMs })
}

/** The browser is another to the workspace from now on. */
export function forgetVisitor(jar: CookieJar, appId: string): void {
  jar.remove(visitorCookie(appId))
}
