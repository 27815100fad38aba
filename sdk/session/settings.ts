import { limits } from "../../lib/contract/limits"
import type { Call } from "../messenger"
import { copyOf } from "../page/copy"
import { isRecord } from "../page/is-record"
import { type JsonRecord, toJsonRecord } from "../page/json"
import { stringify } from "../page/stringify"

/** Settings that steer the Messenger and are never written to the person (fact 6.1). */
const messengerKeys = new Set([
  "app_id",
  "api_base",
  "custom_launcher_selector",
  "alignment",
  "horizontal_padding",
  "vertical_padding",
  "z_index",
  "hide_default_launcher",
  "hide_notifications",
  "theme_mode",
  "session_duration",
  "action_color",
  "background_color",
  "link_color",
  "messenger_style_id",
  "installation_type",
  "widget",
  "region",
  "widgetUrl",
  "page_title",
  "auth_tokens",
  "salesforce_identity_token",
])

/** What is never meant as an attribute; live/explain.ts says why. */
const misplacedKeys = ["custom_attributes", "appId", "updateOnRouterChange"]

/** What the page gave, in JSON form and without what cannot be used, whose names are `leftOut`. */
export function readSettings(given: Record<string, unknown>): { settings: JsonRecord; leftOut: string[] } {
  const all = toJsonRecord(given)
  // What is too large would take the request down, and all that is sent with it.
  const isUsable = (key: string) => !misplacedKeys.includes(key) && stringify(all[key]).length <= limits.settingLength
  return { settings: pick(all, isUsable), leftOut: Object.keys(all).filter((key) => !isUsable(key)) }
}

/** Says what was not used of the settings that a call gave. */
export function leaveOut({ messenger, trace }: Pick<Call, "messenger" | "trace">, keys: string[]): void {
  messenger.live.use((live) => live.tellLeftOut(trace, keys))
}

/** A copy of `window.intercomSettings`, empty when the page has none. */
export function pageSettings(): Record<string, unknown> {
  const settings = copyOf(Reflect.get(window, "intercomSettings"))
  return isRecord(settings) ? settings : {}
}

/** The part that says who the person is and what is known of them (fact 7.1). */
export function personData(settings: JsonRecord): JsonRecord {
  return pick(settings, (key) => !messengerKeys.has(key))
}

/** The part that steers the Messenger. */
export function messengerSettings(settings: JsonRecord): JsonRecord {
  return pick(settings, (key) => messengerKeys.has(key))
}

export function pick(settings: JsonRecord, wants: (key: string) => boolean): JsonRecord {
  return Object.fromEntries(Object.entries(settings).filter(([key]) => wants(key)))
}
