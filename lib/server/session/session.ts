import "server-only"
import { Prisma } from "@/generated/prisma/client"
import { followClock, now, type TestClock } from "../common/clock"
import { AppError } from "../common/errors"
import { newId } from "../common/id"
import { hashToken, newToken } from "../common/token"
import { database } from "../db/database"
import { type Db, type Transaction, write } from "../db/write"
import { meetFaults } from "../faults/meet-faults"
import { isLive } from "./live-session"

const sessionSelect = {
  id: true,
  workspaceId: true,
  userId: true,
  expiresAt: true,
  verifiedBy: true,
  verifiedUntil: true,
} satisfies Prisma.SessionSelect

export type Session = Prisma.SessionGetPayload<{ select: typeof sessionSelect }>

/**
 * A session as it is now, with the end of its workspace's log at the same moment, and the workspace's clock and faults.
 */
export type LiveSession = Session & TestClock & { logEnd: number; faults: unknown }

/**
 * The session that a token opens; null when it is unknown, ended, expired or not proven where it must be. Nobody ends it
 * until the transaction does.
 */
export function lockSession(tx: Transaction, token: string): Promise<Session | null> {
  return findLive(tx, Prisma.sql`session."tokenHash" = ${hashToken(token)}`, Prisma.sql`FOR NO KEY UPDATE OF session`)
}

/** Those of the given sessions that still live: streams ask again and again, all in one statement. */
export async function findSessionsById(ids: string[]): Promise<LiveSession[]> {
  return findAllLive(await database(), Prisma.sql`session.id = ANY(${ids}::text[])`)
}

/**
 * Those of the given sessions that nobody ended: they go on as another one, because their person logged in or changed, or
 * they expired or lack a proof that is asked for by now. Their pages have to boot again.
 */
export async function listUnended(ids: string[]): Promise<string[]> {
  if (ids.length === 0) return []
  const db = await database()
  const where = { id: { in: ids }, OR: [{ replacedById: { not: null } }, { endedAt: null }] }
  return (await db.session.findMany({ where, select: { id: true }, take: ids.length })).map(({ id }) => id)
}

/** The session of a request, or the error that tells the SDK to boot again. */
export async function requireSession(token: string | undefined): Promise<LiveSession> {
  if (!token) throw sessionMissing()
  const session = await findLive(await database(), Prisma.sql`session."tokenHash" = ${hashToken(token)}`)
  if (!session) throw sessionExpired()
  followClock(session)
  await meetFaults({ id: session.workspaceId, faults: session.faults })
  return session
}

export function sessionMissing(): AppError {
  return new AppError({
    code: "session_missing",
    message: "Call boot first, and send its session token in the Authorization header.",
  })
}

/** One answer for unknown, ended, expired and unproven tokens, so that it tells nothing about tokens of others. */
export function sessionExpired(): AppError {
  return new AppError({ code: "session_expired", message: "Call boot again: this session has ended." })
}

type NewSession = Omit<Session, "id"> & { deviceId: string }

/** Opens a session and answers its token, which is stored only as a hash. */
export async function createSession(tx: Transaction, data: NewSession): Promise<{ token: string; session: Session }> {
  const token = newToken()
  const [id, at] = [newId("ses"), now()]
  const session = await tx.session.create({
    data: { id, tokenHash: hashToken(token), createdAt: at, lastPingAt: at, ...data },
    select: sessionSelect,
  })
  return { token, session }
}

/**
 * Ends the session of a token: from the next request on the token opens nothing. One that is refused for want of a proof
 * is ended too, or it would come back when the workspace stops asking for one.
 */
export async function endSession({ token, traceId }: { token: string | undefined; traceId?: string | undefined }) {
  if (!token) throw sessionMissing()
  const db = await database()
  // Not only those that live.
  const isUnended = { tokenHash: hashToken(token), endedAt: null }
  const select = { ...sessionSelect, workspace: { select: { clockAt: true, clockSetAt: true, faults: true } } }
  const session = await db.session.findFirst({ where: isUnended, select })
  if (session) followClock(session.workspace)
  if (!session || session.expiresAt <= now()) throw sessionExpired()
  const { id, workspaceId, userId } = session
  await meetFaults({ id: workspaceId, faults: session.workspace.faults })
  await write({ workspaceId, traceId }, async (tx, log) => {
    const { count } = await tx.session.updateMany({ where: { id, endedAt: null }, data: { endedAt: now() } })
    if (count > 0) log("session.ended", userId, {})
  })
}

/** One statement for every request's first question. */
async function findLive(db: Db, isIt: Prisma.Sql, lock = Prisma.empty): Promise<LiveSession | null> {
  const [session] = await findAllLive(db, isIt, lock)
  return session ?? null
}

function findAllLive(db: Db, isIt: Prisma.Sql, lock = Prisma.empty): Promise<LiveSession[]> {
  return db.$queryRaw<LiveSession[]>`
    SELECT session.id, session."workspaceId", session."userId", session."expiresAt", session."verifiedBy",
           session."verifiedUntil", workspace."activityCursor" AS "logEnd", workspace."clockAt", workspace."clockSetAt",
           workspace.faults
    FROM "Session" AS session
    JOIN "User" AS person ON person.id = session."userId"
    JOIN "Workspace" AS workspace ON workspace.id = session."workspaceId"
    WHERE ${isIt} AND ${isLive()} ${lock}`
}
