import type { JsonRecord } from "../page/json"
import { warn } from "../page/log"
import { ofDocument } from "../page/of-document"

/** Hosts that official clients set by themselves; this SDK talks to the server it came from instead. */
const foreignHosts = /(^|\.)(intercom\.io|intercom-messenger\.com)$/

/** The server that this script came from, where its chunks and, unless told otherwise, the API are. */
export const home = homeOf(ofDocument("currentScript"), Reflect.get(globalThis, Symbol.for("messenger.home")))

/**
 * An address on a foreign host says nothing, as something put our script in that place: whoever did left a note of
 * the right one. The element is known only while the script runs for the first time.
 */
export function homeOf(script: unknown, note: unknown): string {
  const source = script instanceof HTMLScriptElement ? addressOf(script.src) : null
  const known = source && !isForeign(source) ? source : addressOf(note)
  return known?.origin ?? location.origin
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
