// Reading the activity log.
import "server-only"
import type { Prisma } from "@/generated/prisma/client"
import type { Activity, ActivityType } from "@/lib/contract/activity"
import { toSeconds } from "./clock"
import { database } from "./database"

const activitySelect = {
  cursor: true,
  type: true,
  userId: true,
  traceId: true,
  data: true,
  createdAt: true,
} satisfies Prisma.ActivitySelect

type Row = Prisma.ActivityGetPayload<{ select: typeof activitySelect }>

/** A read that brings as many may have left some. */
export const rowsPerRead = 200

type Reading = { workspaceId: string; after: number; userId?: string; types?: readonly ActivityType[] }

/** The rows after a cursor, oldest first: what a stream sends next. */
export async function readActivity({ workspaceId, after, userId, types }: Reading): Promise<Activity[]> {
  const db = await database()
  const isWanted = { ...(userId && { userId }), ...(types && { type: { in: [...types] } }) }
  const rows = await db.activity.findMany({
    where: { workspaceId, cursor: { gt: after }, ...isWanted },
    select: activitySelect,
    orderBy: { cursor: "asc" },
    take: rowsPerRead,
  })
  return rows.map(toActivity)
}

type News = { rows: Activity[]; cursor: number; hasMore: boolean }

/**
 * The wanted rows after a cursor, and the cursor to go on from, which passes over the others: a thousand events do not
 * have to be read again to find one message. `end` is the end of the log when the caller looked whose rows to ask for, or
 * before; cursors become visible in their order, so nothing up to it can appear later.
 */
export async function readNews({ end, ...reading }: Required<Reading> & { end: number }): Promise<News> {
  const rows = await readActivity(reading)
  const hasMore = rows.length === rowsPerRead
  const last = rows.at(-1)?.cursor ?? reading.after
  return { rows, cursor: hasMore ? last : Math.max(last, end), hasMore }
}

type Listing = { workspaceId: string; before: number | undefined; userId: string | undefined; limit: number }

/** The rows before a cursor, newest first: one page of a list. */
export async function listActivity({ workspaceId, before, userId, limit }: Listing): Promise<Activity[]> {
  const db = await database()
  const rows = await db.activity.findMany({
    where: { workspaceId, ...(before !== undefined && { cursor: { lt: before } }), ...(userId && { userId }) },
    select: activitySelect,
    orderBy: { cursor: "desc" },
    take: limit,
  })
  return rows.map(toActivity)
}

/** Where a stream starts: after the given cursor, or after all there is. A cursor from the future means the latter. */
export async function startCursor(workspaceId: string, asked: number | undefined): Promise<number> {
  const db = await database()
  const workspace = await db.workspace.findUnique({ where: { id: workspaceId }, select: { activityCursor: true } })
  const last = workspace?.activityCursor ?? 0
  return Math.min(asked ?? last, last)
}

function toActivity({ cursor, type, userId, traceId, data, createdAt }: Row): Activity {
  return {
    cursor,
    // The column is written by recordActivity only, which takes no other type.
    type: type as ActivityType,
    user: userId,
    trace_id: traceId,
    data: data !== null && typeof data === "object" ? { ...data } : {},
    created_at: toSeconds(createdAt),
  }
}
