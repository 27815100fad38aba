import type { Session } from "../session/session"

/** Where a request of the session goes. */
export function urlOf({ apiBase }: Session, path: string): string {
  return `${apiBase}/api/messenger/${path}`
}
