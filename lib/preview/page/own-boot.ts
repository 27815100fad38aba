import type { ToFrame } from "@/lib/contract/frame/frame"

type Run = Pick<Extract<ToFrame, { type: "run" }>, "html" | "code" | "imports">

/**
 * Whether a page looks as if it boots by itself at some time. Where that is wrong, the Messenger comes only with the first
 * call that needs it.
 */
export function bootsByItself({ html, code, imports }: Run): boolean {
  return imports.some((name) => name.includes("intercom")) || bootCall.test(html) || bootCall.test(code)
}

/** Whether a call is lost, or waits, without a session, so that the automatic boot must come after all. */
export function needsSession(method: unknown): boolean {
  return typeof method === "string" && method !== "boot" && method !== "shutdown" && !method.startsWith("on")
}

/** Whether the page has set or filled `intercomSettings` itself: a boot from them is its own. */
export function areOwnSettings(settings: unknown, given: Record<string, unknown>): boolean {
  return settings !== given || Object.keys(given).some((name) => name !== "app_id" && name !== "api_base")
}

/** The method's name as an argument, in a handler's escapes as well, or a function of that name. */
const bootCall = /(["'`]|&quot;|&#39;)boot\1|\bboot\s*\(/
