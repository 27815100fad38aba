import "server-only"
import type { User } from "./user"

type Owner = Pick<User, "id" | "workspaceId" | "visitorId" | "role">

/**
 * The filter of what a browser did or got as a whole. The visitor cookie outlives the session, so somebody who comes back
 * without it is a new anonymous person; to them a message was delivered, and an event happened, all the same. What they
 * wrote and who they are is not told by it.
 */
export function ofSameBrowser({ id, workspaceId, visitorId, role }: Owner) {
  if (role === "user" || visitorId === null) return { userId: id }
  return { user: { workspaceId, visitorId, role: { not: "user" as const } } }
}
