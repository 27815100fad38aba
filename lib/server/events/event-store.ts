// Writes events: the hot path. One statement stores the events of many requests with their activity, and requests that
// arrive meanwhile share the next one.
import "server-only"
import { realNow } from "../common/clock"
import { Memory } from "../common/memory"
import { shared } from "../common/shared"
import { publish } from "../db/bus"
import { database } from "../db/database"
import { GroupCommit } from "../db/group-commit"
import { writeTurns } from "../db/write-turns"
import { isLive } from "../session/live-session"

export type NewEvent = {
  id: string
  name: string
  metadata: Record<string, unknown>
  occurredAt: Date
  traceId: string | null
}

/**
 * The events of one request, all of one session, and its time. Where the workspace has faults or a clock of its own they are
 * stored only once the request knows of them, for which nothing was read before.
 */
type Sending = { sessionId: string; events: NewEvent[]; at: Date; knowsWorkspace: boolean }

/**
 * Whose the events are; null when the session has ended, or the request does not know its workspace well enough, and nothing
 * was stored. And which names are active.
 */
type Stored = { userId: string | null; names: ReadonlySet<string> }

const requestsPerCommit = 100

// A Messenger shows no events, so a flood of them need not wake any.
const noOne: ReadonlySet<string> = new Set()

const commits = () => shared("event commits", () => new Memory<GroupCommit<Sending, Stored>>({ maxEntries: 1_000 }))

/** Stores events once each, whoever sends them again. Resolves when they are committed. */
export function storeEvents(workspaceId: string, sending: Sending): Promise<Stored> {
  const existing = commits().get(workspaceId)
  if (existing) return existing.add(sending)
  const made = new GroupCommit<Sending, Stored>((group) => commit(workspaceId, group), { maxItems: requestsPerCommit })
  commits().set(workspaceId, made)
  return made.add(sending)
}

async function commit(workspaceId: string, group: Sending[]): Promise<Stored[]> {
  const rows = group.flatMap(({ sessionId, knowsWorkspace, events, at }) =>
    events.map((event) => ({ ...event, sessionId, knowsWorkspace, createdAt: stamp(workspaceId, at) })),
  )
  const { senders, names } = await writeTurns().take(workspaceId, () => insert(workspaceId, rows))
  publish(workspaceId, noOne)
  return group.map(({ sessionId }) => ({ userId: senders.get(sessionId) ?? null, names }))
}

type Row = NewEvent & { sessionId: string; knowsWorkspace: boolean; createdAt: Date }

/**
 * The order inside matters. First the people are locked against being merged away, then the events go in, then the
 * workspace's counter is taken (each part reads the one before), which is the order of every other write, so that two
 * of them never wait for each other. What a name was used for is counted last, as that counter belongs to everybody.
 * Repeats use up a cursor number without a row; a gap in the log is harmless.
 */
async function insert(workspaceId: string, rows: Row[]) {
  const db = await database()
  const at = rows.at(-1)?.createdAt
  const found = await db.$queryRaw<{ sessionId: string; userId: string; names: string[] }[]>`
    WITH given AS (
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb) AS given (
        id text, name text, metadata jsonb, "occurredAt" timestamptz, "traceId" text, "sessionId" text,
        "knowsWorkspace" boolean, "createdAt" timestamptz)
    ), sender AS (
      SELECT session.id AS "sessionId", person.id AS "userId"
      FROM "Session" AS session
      JOIN "User" AS person ON person.id = session."userId"
      JOIN "Workspace" AS workspace ON workspace.id = session."workspaceId"
      WHERE session.id IN (SELECT "sessionId" FROM given) AND ${isLive()}
        AND ((workspace.faults = '[]' AND workspace."clockAt" IS NULL)
          OR session.id IN (SELECT "sessionId" FROM given WHERE "knowsWorkspace"))
      FOR KEY SHARE OF person
    ), named AS (
      SELECT name FROM "DataName"
      WHERE "workspaceId" = ${workspaceId} AND subject = 'event' AND state = 'active'
        AND name IN (SELECT name FROM given)
    ), stored AS (
      INSERT INTO "Event" ("workspaceId", id, "userId", name, metadata, "occurredAt", "traceId", "createdAt")
      SELECT DISTINCT ON (given.id) ${workspaceId}, given.id, sender."userId", given.name, given.metadata,
             given."occurredAt", given."traceId", given."createdAt"
      FROM given JOIN sender USING ("sessionId") JOIN named USING (name)
      ORDER BY given.id, given."createdAt"
      ON CONFLICT DO NOTHING
      RETURNING id, "userId", name, metadata, "traceId", "createdAt"
    ), taken AS (
      UPDATE "Workspace" SET "activityCursor" = "activityCursor" + ${rows.length}::int, "lastUsedAt" = ${realNow()}::timestamptz
      WHERE id = ${workspaceId} AND (SELECT count(*) FROM stored) > 0
      RETURNING "activityCursor" - ${rows.length}::int AS before
    ), logged AS (
      INSERT INTO "Activity" ("workspaceId", cursor, type, "userId", "traceId", data, "createdAt")
      SELECT ${workspaceId}, taken.before + row_number() OVER (ORDER BY stored."createdAt"), 'event.tracked',
             stored."userId", stored."traceId",
             jsonb_build_object('id', stored.id, 'event_name', stored.name, 'metadata', stored.metadata),
             ${at}::timestamptz
      FROM stored, taken
    ), used AS (
      UPDATE "DataName" AS known
      SET "useCount" = least(known."useCount"::bigint + tally.count, ${maxCount}::int), "lastUsedAt" = ${at}::timestamptz
      FROM taken, (SELECT name, count(*) AS count FROM stored GROUP BY name) AS tally
      WHERE known."workspaceId" = ${workspaceId} AND known.subject = 'event' AND known.name = tally.name
    )
    SELECT "sessionId", "userId", ARRAY(SELECT name FROM named) AS names FROM sender`
  const senders = new Map(found.map(({ sessionId, userId }) => [sessionId, userId]))
  return { senders, names: new Set(found[0]?.names) }
}

// Of a PostgreSQL integer.
const maxCount = 2_147_483_647

const maxLeadMs = 1_000

const stamps = () => shared("event stamps", () => new Memory<number>({ maxEntries: 1_000 }))

/** The time of storing, a millisecond after the event before, so that a list keeps the order in which they came. */
function stamp(workspaceId: string, at: Date): Date {
  const time = at.getTime()
  const next = Math.max(time, (stamps().get(workspaceId) ?? 0) + 1)
  // Under a flood the stamps would run ahead of the clock; then equal ones are the lesser evil.
  const chosen = next - time > maxLeadMs ? time : next
  stamps().set(workspaceId, chosen)
  return new Date(chosen)
}
