import "server-only"
import type { ListQuery } from "@/lib/contract/playground/playground"
import { database } from "../db/database"
import { ofSameBrowser } from "./same-browser"
import { userSelect } from "./user"

/** Which rows a list is asked for. */
export type List = ListQuery & { workspaceId: string; bytesMax?: number | undefined }

/** The filter of what people did in a workspace: of all, or of one person or browser where asked. */
export async function listWhere({ workspaceId, user: id }: List) {
  if (id === undefined) return { workspaceId }
  const db = await database()
  const user = await db.user.findFirst({ where: { id, workspaceId }, select: userSelect })
  return { workspaceId, ...(user ? ofSameBrowser(user) : { userId: id }) }
}

export const ownerSelect = { select: { id: true, userId: true, email: true } } as const

type Owner = { id: string; userId: string | null; email: string | null }

/** Who a row belongs to, in the API's names. */
export function toOwner({ id, userId, email }: Owner) {
  return { user: id, user_id: userId, email }
}
