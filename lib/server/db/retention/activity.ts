import "server-only"
import { Prisma } from "@/generated/prisma/client"
import { limits } from "@/lib/contract/limits"
import { fromNow } from "../../common/clock"
import { type Pruning, removeRows } from "./steps"
import type { KeptWorkspace } from "./workspaces"

/** Activity that is too old, whoever's it is. */
export function pruneOldActivity(pruning: Pruning): Promise<void> {
  const before = fromNow(-limits.activityKeptMs)
  const rows = Prisma.sql`WHERE "createdAt" < ${before}::timestamptz ORDER BY "createdAt"`
  return removeRows(pruning, { table: "Activity", rows })
}

/** Activity that is too far back in its workspace's log. */
export async function pruneLongLog(pruning: Pruning, { id, activityCursor }: KeptWorkspace): Promise<void> {
  const last = activityCursor - limits.activityKeptRows
  if (last <= 0) return
  const rows = Prisma.sql`WHERE "workspaceId" = ${id} AND cursor <= ${last}::int ORDER BY cursor`
  await removeRows(pruning, { table: "Activity", rows })
}
