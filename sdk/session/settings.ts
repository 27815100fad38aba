import { limits } from "../../lib/contract/limits"
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
])

/** Options of wrappers that reach us by mistake (fact 17.7), and the nested form that does nothing (fact 2.12). */
const misplacedKeys: Record<string, string> = {
  custom_attributes: "Put them at the top level, beside email.",
  appId: "It is called app_id.",
  updateOnRouterChange: "It is an option of a client library.",
}

export type ReadSettings = { settings: JsonRecord; problems: string[] }

/** What the page gave, in JSON form and without what cannot be used; `problems` says what that was. */
export function readSettings(given: Record<string, unknown>): ReadSettings {
  const settings = toJsonRecord(given)
  const problems: string[] = []
  for (const [key, advice] of Object.entries(misplacedKeys)) {
    if (!(key in settings)) continue
    delete settings[key]
    problems.push(`${key} was left out. ${advice}`)
  }
  for (const [key, value] of Object.entries(settings)) {
    // It would take the request down, and all that is sent with it.
    if (stringify(value).length <= limits.settingLength) continue
    delete settings[key]
    problems.push(`${key.slice(0, 60)} was left out. It is larger than ${limits.settingLength / 1_024} kB.`)
  }
  return { settings, problems }
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
