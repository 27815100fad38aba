// The activity log: the spine that every stream and list reads.
import "server-only"
import { Prisma } from "@/generated/prisma/client"
import type { ActivityData, ActivityType } from "@/lib/contract/playground/activity"
import { now, realNow } from "../common/clock"
import { AppError } from "../common/errors"

/** One row to log; its data is typed by its type. */
export type ActivityRow = {
  [Type in ActivityType]: { type: Type; userId: string | null; traceId: string | null; data: ActivityData<Type> }
}[ActivityType]

/**
 * Writes rows with the workspace's next numbers and answers the last one. The counter's row stays locked until the
 * transaction ends, so whoever gets a higher number commits later: a reader that goes on after its own cursor misses
 * nothing. Call it last, because every other writer of the workspace waits meanwhile.
 */
export async function recordActivity(
  tx: Prisma.TransactionClient,
  workspaceId: string,
  rows: ActivityRow[],
): Promise<number> {
  const at = now()
  const [recorded] = await tx.$queryRaw<{ last: number }[]>(Prisma.sql`
    WITH taken AS (
      UPDATE "Workspace" SET "activityCursor" = "activityCursor" + ${rows.length}::int, "lastUsedAt" = ${realNow()}::timestamptz
      WHERE id = ${workspaceId} RETURNING "activityCursor" AS last
    ), logged AS (
      INSERT INTO "Activity" ("workspaceId", cursor, type, "userId", "traceId", data, "createdAt")
      SELECT ${workspaceId}, taken.last - ${rows.length}::int + given.position, given.type, given."userId",
             given."traceId", given.data, ${at}::timestamptz
      FROM taken, ROWS FROM (jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb)
             AS (type text, "userId" text, "traceId" text, data jsonb))
             WITH ORDINALITY AS given (type, "userId", "traceId", data, position)
    )
    SELECT last FROM taken`)
  if (!recorded)
    throw new AppError({
      code: "app_id_unknown",
      message: "This workspace was removed. Reload the page to get a new one.",
    })
  return recorded.last
}
