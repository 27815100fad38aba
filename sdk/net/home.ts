import type { JsonRecord } from "../page/json"
import { warn } from "../page/log"
import { ofDocument } from "../page/of-document"

/** Hosts that official clients set by themselves; this SDK talks to the server it came from instead. */
const foreignHosts = /(^|\.)(intercom\.io|intercom-messenger\.com)$/

/** The server that this script came from, where its chunks and, unless told otherwise, the API are. */
export const home = homeOf(ofDocument("currentScript"), Reflect.get(globalThis, Symbol.for("messenger.home")))

/**
 * By the note that our server puts before the script: it may be loaded as a module, copied to another server, or be part of
 * the page's own script. The element is known only while a classic script runs for the first time; of the same host it
 * knows better, behind a proxy, how that is reached.
 */
export function homeOf(script: unknown, note: unknown): string {
  const source = script instanceof HTMLScriptElement ? addressOf(script.src) : null
  const made = addressOf(note)
  const isOurs = source && (made ? source.host === made.host : !isForeign(source))
  return (isOurs ? source : made)?.origin ?? location.origin
}

/** Where the API is: `api_base`, else the server that this script came from. */
export function apiBaseOf({ api_base: asked }: JsonRecord): string {
  if (typeof asked !== "string" || asked === "") return home
  const url = addressOf(asked)
  if (!url) warn(`api_base "${asked}" is not an http address. Using ${home}.`)
  return url && !isForeign(url) ? (url.origin + url.pathname).replace(/\/+$/, "") : home
}

function isForeign({ hostname }: URL): boolean {
  return foreignHosts.test(hostname)
}

function addressOf(value: unknown): URL | null {
  if (typeof value !== "string" || value === "") return null
  try {
    const url = new URL(value, location.href)
    return url.protocol.startsWith("http") ? url : null
  } catch {
    return null
  }
}
