import { isRecord } from "./is-record"
import type { Json } from "./json"

/** The user_id that an intercom_user_jwt speaks of, unchecked: it is only compared with another on this page. */
export function subjectOf(token: Json | undefined): string | null {
  if (typeof token !== "string") return null
  try {
    const payload = (token.split(".")[1] ?? "").replace(/-/g, "+").replace(/_/g, "/")
    const claims: unknown = JSON.parse(atob(payload))
    return isRecord(claims) && claims.user_id !== undefined ? String(claims.user_id) : null
  } catch {
    return null
  }
}
