// Events and page views: what people did, which grows with every page they look at.
import "server-only"
import { Prisma } from "@/generated/prisma/client"
import { limits } from "@/lib/contract/limits"
import { fromNow } from "../../common/clock"
import { type Pruning, pruneInSteps, removeRows } from "./steps"
import type { KeptWorkspace } from "./workspaces"

type Records = { table: "Event" | "PageView"; keptRows: number }

type Position = { createdAt: Date; id: string }

/** Old page views of a workspace, and those beyond its number. */
export async function prunePageViews(
  pruning: Pruning,
  workspace: KeptWorkspace,
  keptRows: number = limits.recordsKeptRows,
): Promise<void> {
  const before = fromNow(-limits.recordsKeptMs)
  const { id, createdAt } = workspace
  if (createdAt < before) {
    const rows = Prisma.sql`WHERE "workspaceId" = ${id} AND "createdAt" < ${before}::timestamptz ORDER BY "createdAt"`
    await removeRows(pruning, { table: "PageView", rows })
  }
  await pruneExcess(pruning, workspace, { table: "PageView", keptRows })
}

/** Old events of a workspace but the last of each name and person, and those beyond its number. */
export async function pruneEvents(
  pruning: Pruning,
  workspace: KeptWorkspace,
  keptRows: number = limits.recordsKeptRows,
): Promise<void> {
  if (workspace.createdAt < fromNow(-limits.recordsKeptMs)) await pruneOldEvents(pruning, workspace)
  await pruneExcess(pruning, workspace, { table: "Event", keptRows })
}

const eventsPerStep = 200

/** Goes through all old ones, because those that stay would be found by each step again. */
async function pruneOldEvents(pruning: Pruning, { id: workspaceId }: KeptWorkspace): Promise<void> {
  const before = fromNow(-limits.recordsKeptMs)
  let after: Position = { createdAt: new Date(0), id: "" }
  await pruneInSteps(pruning, async (tx) => {
    const [last] = await tx.$queryRaw<(Position & { count: number })[]>`
      WITH old AS (
        SELECT id, "userId", name, "createdAt" FROM "Event"
        WHERE "workspaceId" = ${workspaceId} AND "createdAt" < ${before}::timestamptz
          AND ("createdAt", id) > (${after.createdAt}::timestamptz, ${after.id})
        ORDER BY "createdAt", id LIMIT ${eventsPerStep}::int
      ), removed AS (
        DELETE FROM "Event" USING old
        WHERE "Event"."workspaceId" = ${workspaceId} AND "Event".id = old.id AND EXISTS (
          SELECT 1 FROM "Event" AS newer
          WHERE newer."userId" = old."userId" AND newer.name = old.name AND newer."createdAt" > old."createdAt")
      )
      SELECT "createdAt", id, (SELECT count(*)::int FROM old) AS count FROM old
      ORDER BY "createdAt" DESC, id DESC LIMIT 1`
    if (last) after = last
    return last?.count === eventsPerStep
  })
}

/** The newest stay. Each of them has a number in the workspace's log, so a short log means few of them. */
async function pruneExcess(pruning: Pruning, { id, activityCursor }: KeptWorkspace, records: Records): Promise<void> {
  if (activityCursor <= records.keptRows) return
  const last = await findLastKept(pruning, id, records)
  if (!last) return
  const rows = Prisma.sql`
    WHERE "workspaceId" = ${id} AND ("createdAt", id) < (${last.createdAt}::timestamptz, ${last.id})
    ORDER BY "createdAt", id`
  await removeRows(pruning, { table: records.table, rows })
}

const rowsPerCount = 10_000

/** Where the last of the rows that stay is; null when there are fewer. Counted in steps, as all else here. */
async function findLastKept(pruning: Pruning, workspaceId: string, { table, keptRows }: Records) {
  const name = Prisma.raw(`"${table}"`)
  let position: Position | null = null
  let left = keptRows
  await pruneInSteps(pruning, async (tx) => {
    const before: Prisma.Sql = position
      ? Prisma.sql`AND ("createdAt", id) < (${position.createdAt}::timestamptz, ${position.id})`
      : Prisma.empty
    const step = Math.min(left, rowsPerCount)
    const [found] = await tx.$queryRaw<Position[]>`
      SELECT "createdAt", id FROM ${name} WHERE "workspaceId" = ${workspaceId} ${before}
      ORDER BY "createdAt" DESC, id DESC OFFSET ${step - 1}::int LIMIT 1`
    position = found ?? null
    left -= step
    return found !== undefined && left > 0
  })
  return position as Position | null
}
