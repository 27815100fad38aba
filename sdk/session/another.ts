import type { SessionCall } from "../messenger"
import type { Json, JsonRecord } from "../page/json"
import { subjectOf } from "../page/login-token"

/** Whether the settings say who the person is. */
export function isLogin(settings: JsonRecord): boolean {
  return "user_id" in settings || "email" in settings || "intercom_user_jwt" in settings
}

/**
 * Whom settings name beside the user who is logged in. Whoever was anonymous until now becomes whom they name (fact 10.4),
 * which is nobody else. `unclear`: another address, which after `boot` is another person and in an `update` may correct
 * that of the same one, as only the server knows.
 */
export function whomNames({ messenger }: SessionCall, given: JsonRecord): "same" | "another" | "unclear" {
  const { settings, person } = messenger.store.getState()
  const user = person?.role === "user" ? person : null
  const known = { id: idOf(settings) ?? textOf(user?.user_id), email: textOf(settings.email) ?? textOf(user?.email) }
  if (!isLogin(given) || (known.id === null && known.email === null)) return "same"
  const id = idOf(given)
  if (id !== null && known.id !== null) return id === known.id ? "same" : "another"
  return textOf(given.email)?.toLowerCase() === known.email?.toLowerCase() ? "same" : "unclear"
}

function idOf({ user_id, intercom_user_jwt }: JsonRecord): string | null {
  return textOf(user_id) ?? subjectOf(intercom_user_jwt)
}

function textOf(value: Json | undefined): string | null {
  return value === undefined || value === null || value === "" ? null : String(value)
}
