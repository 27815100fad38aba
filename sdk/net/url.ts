import type { Session } from "../messenger"

/** Where a request of the session goes. */
export function urlOf({ apiBase }: Session, path: string): string {
  return `${apiBase}/api/messenger/${path}`
}
