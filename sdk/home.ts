import type { JsonRecord } from "./json"
import { warn } from "./log"

// Known only while the script runs for the first time.
const script = document.currentScript
const scriptUrl = script instanceof HTMLScriptElement ? script.src : ""

/** Hosts that official clients set by themselves; this SDK talks to the server it came from instead. */
const foreignHosts = /(^|\.)(intercom\.io|intercom-messenger\.com)$/

/** Where the API is: `api_base`, else the server that this script came from. */
export function apiBaseOf(settings: JsonRecord): string {
  const asked = addressOf(settings.api_base)
  if (asked) return (asked.origin + asked.pathname).replace(/\/+$/, "")
  return addressOf(scriptUrl)?.origin ?? location.origin
}

function addressOf(value: unknown): URL | null {
  if (typeof value !== "string" || value === "") return null
  try {
    const url = new URL(value, location.href)
    if (!url.protocol.startsWith("http")) throw new TypeError("not http")
    return foreignHosts.test(url.hostname) ? null : url
  } catch {
    warn(`api_base must be an http or https address, not "${value}". Using the server this script came from.`)
    return null
  }
}
