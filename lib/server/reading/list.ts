import "server-only"
import type { ListQuery } from "@/lib/contract/playground"
import { database } from "../database"
import { ofSameBrowser } from "../same-browser"
import { userSelect } from "../user"
import { olderThan } from "./page-cursor"

/** Which rows a list is asked for. */
export type List = ListQuery & { workspaceId: string }

/** The filter of what people did: its workspace, the rows after the cursor, and one person or browser where asked. */
export async function listWhere({ workspaceId, cursor, user: id }: List) {
  const where = { workspaceId, ...olderThan(cursor) }
  if (id === undefined) return where
  const db = await database()
  const user = await db.user.findFirst({ where: { id, workspaceId }, select: userSelect })
  return { ...where, ...(user ? ofSameBrowser(user) : { userId: id }) }
}

export const ownerSelect = { select: { id: true, userId: true, email: true } } as const

type Owner = { id: string; userId: string | null; email: string | null }

/** Who a row belongs to, in the API's names. */
export function toOwner({ id, userId, email }: Owner) {
  return { user: id, user_id: userId, email }
}
