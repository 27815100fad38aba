import "server-only"
import { Prisma } from "@/generated/prisma/client"
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

/** The same in SQL, of rows named `person` and `other`: whether what the other did counts as the person's. */
export const isOfSameBrowser = Prisma.sql`(
  other.id = person.id OR (person.role <> 'user' AND other.role <> 'user'
    AND other."workspaceId" = person."workspaceId" AND other."visitorId" = person."visitorId"))`
