import "server-only"
import { Prisma } from "@/generated/prisma/client"
import { limits } from "@/lib/contract/limits"
import { fromNow } from "../../common/clock"
import { type Pruning, pruneInSteps, removeRows } from "./steps"
import type { KeptWorkspace } from "./workspaces"

/** Sessions that expired a while ago; one that was ended expires as well. */
export function pruneSessions(pruning: Pruning, { id }: KeptWorkspace): Promise<void> {
  const before = fromNow(-limits.sessionKeptMs)
  const rows = Prisma.sql`WHERE "workspaceId" = ${id} AND "expiresAt" < ${before}::timestamptz ORDER BY "expiresAt"`
  return removeRows(pruning, { table: "Session", rows })
}

const peoplePerStep = 100

/** Visitors whose cookie has run out, so that nobody can be them again, and who never wrote. */
export async function pruneVisitors(pruning: Pruning, { id: workspaceId, createdAt }: KeptWorkspace): Promise<void> {
  const before = fromNow(-limits.visitorMs)
  if (createdAt >= before) return
  let after = { createdAt: new Date(0), id: "" }
  await pruneInSteps(pruning, async (tx) => {
    const [last] = await tx.$queryRaw<{ createdAt: Date; id: string; count: number }[]>`
      WITH old AS (
        SELECT id, "createdAt" FROM "User"
        WHERE "workspaceId" = ${workspaceId} AND "createdAt" < ${before}::timestamptz
          AND ("createdAt", id) > (${after.createdAt}::timestamptz, ${after.id})
        ORDER BY "createdAt", id LIMIT ${peoplePerStep}::int
      ), removed AS (
        DELETE FROM "User" USING old
        WHERE "User".id = old.id AND role = 'visitor'
          AND ("lastRequestAt" IS NULL OR "lastRequestAt" < ${before}::timestamptz)
          AND NOT EXISTS (SELECT 1 FROM "Conversation" WHERE "Conversation"."userId" = old.id)
      )
      SELECT "createdAt", id, (SELECT count(*)::int FROM old) AS count FROM old
      ORDER BY "createdAt" DESC, id DESC LIMIT 1`
    if (last) after = last
    return last?.count === peoplePerStep
  })
}
