import "server-only"
import type { ListQuery } from "@/lib/contract/playground"
import { olderThan } from "./page-cursor"

/** Which rows a list is asked for. */
export type List = ListQuery & { workspaceId: string }

/** The filter of every list: its workspace, the rows after the cursor, and one person where asked. */
export function listWhere({ workspaceId, cursor, user }: List) {
  return { workspaceId, ...olderThan(cursor), ...(user !== undefined && { userId: user }) }
}

export const ownerSelect = { select: { id: true, userId: true, email: true } } as const

type Owner = { id: string; userId: string | null; email: string | null }

/** Who a row belongs to, in the API's names. */
export function toOwner({ id, userId, email }: Owner) {
  return { user: id, user_id: userId, email }
}
