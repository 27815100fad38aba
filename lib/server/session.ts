import "server-only"
import type { Prisma } from "@/generated/prisma/client"
import { limits } from "@/lib/contract/limits"
import { fromNow, now } from "./clock"
import { database } from "./database"
import { AppError } from "./errors"
import { newId } from "./id"
import { hashToken, newToken } from "./token"
import { type Transaction, write } from "./write"

const sessionSelect = {
  id: true,
  workspaceId: true,
  userId: true,
  historyFrom: true,
  expiresAt: true,
  endedAt: true,
} satisfies Prisma.SessionSelect

export type Session = Prisma.SessionGetPayload<{ select: typeof sessionSelect }>

/** The session that a token opens; null when it is unknown, ended or expired. */
export async function findSession(db: Transaction, token: string): Promise<Session | null> {
  const session = await db.session.findUnique({ where: { tokenHash: hashToken(token) }, select: sessionSelect })
  return session && isLive(session) ? session : null
}

/** The same by id: a stream asks again and again whether its session still lives, and whose it is. */
export async function findSessionById(id: string): Promise<Session | null> {
  const db = await database()
  const session = await db.session.findUnique({ where: { id }, select: sessionSelect })
  return session && isLive(session) ? session : null
}

/** The session of a request, or the error that tells the SDK to boot again. */
export async function requireSession(token: string | undefined): Promise<Session> {
  if (!token) throw sessionMissing()
  const session = await findSession(await database(), token)
  if (!session) throw sessionExpired()
  return session
}

export function sessionMissing(): AppError {
  return new AppError("session_missing", "Call boot first, and send its session token in the Authorization header.")
}

/** One answer for unknown, ended and expired tokens, so that it tells nothing about tokens of others. */
export function sessionExpired(): AppError {
  return new AppError("session_expired", "Call boot again: this session has ended.")
}

type NewSession = { workspaceId: string; userId: string; deviceId: string; historyFrom: Date }

/** Opens a session and answers its token, which is stored only as a hash. */
export async function createSession(tx: Transaction, data: NewSession): Promise<{ token: string; session: Session }> {
  const token = newToken()
  const id = newId("ses")
  const session = await tx.session.create({
    data: { id, tokenHash: hashToken(token), expiresAt: fromNow(limits.sessionMs), ...data },
    select: sessionSelect,
  })
  return { token, session }
}

/** Ends the session of a token: from the next request on the token opens nothing. */
export async function endSession({ token, traceId }: { token: string | undefined; traceId?: string | undefined }) {
  const { id, workspaceId, userId } = await requireSession(token)
  await write({ workspaceId, traceId }, async (tx, log) => {
    const { count } = await tx.session.updateMany({ where: { id, endedAt: null }, data: { endedAt: now() } })
    if (count > 0) log("session.ended", userId, {})
  })
}

function isLive({ endedAt, expiresAt }: Session): boolean {
  return endedAt === null && expiresAt > now()
}
