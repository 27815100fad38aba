// Reading the activity log.
import "server-only"
import { Prisma } from "@/generated/prisma/client"
import type { Activity, ActivityType } from "@/lib/contract/playground/activity"
import { toSeconds } from "../common/clock"
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

/** What an outer join answers where there is nothing. */
type NoRow = { [Column in keyof Row]: null }

/** A read that brings as many may have left some. */
export const rowsPerRead = 200

type ActivityQuery = {
  workspaceId: string
  after: number
  /** Whose rows; null for all. */
  userId: string | null
  /** Rows of which types; null for all. */
  types: readonly ActivityType[] | null
}

export type ActivityPage = { rows: Activity[]; cursor: number; hasMore: boolean }

/**
 * The wanted rows after a cursor, oldest first, and the cursor to go on from, which passes over the others: a thousand
 * events do not have to be read again to find one message. One statement sees one moment, and cursors become visible in
 * their order, so nothing up to the end it sees can appear later.
 */
export async function listNextActivity({ workspaceId, after, userId, types }: ActivityQuery): Promise<ActivityPage> {
  const db = await database()
  const isWanted = Prisma.sql`${userId === null ? Prisma.sql`TRUE` : Prisma.sql`activity."userId" = ${userId}`}
    AND ${types === null ? Prisma.sql`TRUE` : Prisma.sql`activity.type = ANY(${[...types]}::text[])`}`
  const found = await db.$queryRaw<({ end: number } & (Row | NoRow))[]>`
    SELECT workspace."activityCursor" AS "end", wanted.*
    FROM "Workspace" AS workspace LEFT JOIN LATERAL (
      SELECT activity.cursor, activity.type, activity."userId", activity."traceId", activity.data, activity."createdAt"
      FROM "Activity" AS activity
      WHERE activity."workspaceId" = workspace.id AND activity.cursor > ${after}::int AND ${isWanted}
      ORDER BY activity.cursor LIMIT ${rowsPerRead}::int
    ) AS wanted ON TRUE
    WHERE workspace.id = ${workspaceId} ORDER BY wanted.cursor`
  const end = found[0]?.end ?? after
  const rows = found.filter((row) => row.cursor !== null)
  const hasMore = rows.length === rowsPerRead
  const last = rows.at(-1)?.cursor ?? after
  return { rows: rows.map(toActivity), cursor: hasMore ? last : Math.max(last, end), hasMore }
}

type LogPosition = Pick<ActivityQuery, "workspaceId" | "userId" | "after">

/** Tells of each position in a log whether something came after it. */
export async function hasNextActivity(positions: LogPosition[]): Promise<boolean[]> {
  const db = await database()
  const found = await db.$queryRaw<{ hasNews: boolean }[]>`
    SELECT EXISTS (
      SELECT FROM "Activity" AS activity
      WHERE activity."workspaceId" = place."workspaceId" AND activity.cursor > place.after
        AND (place."userId" IS NULL OR activity."userId" = place."userId")
    ) AS "hasNews"
    FROM ROWS FROM (jsonb_to_recordset(${JSON.stringify(positions)}::text::jsonb)
      AS ("workspaceId" text, "userId" text, after int)) WITH ORDINALITY AS place ("workspaceId", "userId", after, position)
    ORDER BY position`
  return found.map(({ hasNews }) => hasNews)
}

export type Listing = {
  workspaceId: string
  from?: number | undefined
  before: number | undefined
  userId: string | undefined
  limit: number
  /** Only rows of these types. */
  types?: readonly ActivityType[] | undefined
  /** Only rows of this call. */
  traceId?: string | undefined
}

/** The rows before a cursor, and from one on, newest first: one page of a list. */
export async function listActivity({
  workspaceId,
  from,
  before,
  userId,
  limit,
  types,
  traceId,
}: Listing): Promise<Activity[]> {
  const db = await database()
  const rows = await db.activity.findMany({
    where: {
      workspaceId,
      cursor: { ...(from !== undefined && { gte: from }), ...(before !== undefined && { lt: before }) },
      ...(userId && { userId }),
      ...(types && { type: { in: [...types] } }),
      ...(traceId !== undefined && { traceId }),
    },
    select: activitySelect,
    orderBy: { cursor: "desc" },
    take: limit,
  })
  return rows.map(toActivity)
}

/** The first cursor of a workspace's log that retention has left; 0 of an empty one. */
export async function startOfLog(workspaceId: string): Promise<number> {
  const db = await database()
  const where = { workspaceId }
  const first = await db.activity.findFirst({ where, select: { cursor: true }, orderBy: { cursor: "asc" } })
  return first?.cursor ?? 0
}

/** The last cursor of a workspace's log. */
export async function endOfLog(workspaceId: string): Promise<number> {
  const db = await database()
  const workspace = await db.workspace.findUnique({ where: { id: workspaceId }, select: { activityCursor: true } })
  return workspace?.activityCursor ?? 0
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
