// Which session a ping goes on with: the one it brought, or a new one.
import "server-only"
import { limits } from "@/lib/contract/limits"
import type { PingRequest } from "@/lib/contract/messenger"
import { fromNow, now } from "./clock"
import type { Identified } from "./identify"
import { createSession, findSession, type Session, sessionExpired, sessionMissing } from "./session"
import { lockUser, type User } from "./user"
import { type Log, LostRace, type Transaction } from "./write"

type Caller = { token: string; session: Session; user: User }

type Sender = {
  command: PingRequest["command"]
  workspaceId: string
  token: string | undefined
  /** The request itself says who it is about. */
  isNamed: boolean
}

/** The live session a ping brought, with its person. A boot does without one; so does an update that names a person. */
export async function findCaller(
  tx: Transaction,
  { command, workspaceId, token, isNamed }: Sender,
): Promise<Caller | null> {
  const session = token ? await findSession(tx, token) : null
  if (token && session) {
    if (session.workspaceId !== workspaceId) throw sessionExpired()
    const user = await lockUser(tx, session.userId)
    // Merged into another person between the two reads.
    if (!user) throw new LostRace()
    return { token, session, user }
  }
  if (command === "update" && !isNamed) throw token ? sessionExpired() : sessionMissing()
  return null
}

type Continue = {
  workspaceId: string
  command: PingRequest["command"]
  deviceId: string
  caller: Caller | null
  found: Identified
  /** Fingerprint of the secret that proves the session from now on. */
  verifiedBy: string | null
}

export type PingSession = Pick<Session, "id" | "historyFrom" | "expiresAt"> & { token: string }

/** Continues the caller's session when it is about the same person; else ends it and opens one for this person. */
export async function continueSession(tx: Transaction, log: Log, ping: Continue): Promise<PingSession> {
  const { workspaceId, deviceId, caller, found, verifiedBy } = ping
  const { user } = found
  // A merged visitor's session was moved to the user.
  const isSame = caller && (caller.user.id === user.id || caller.user.role !== "user")
  if (isSame) return extend(tx, caller, ping)
  if (caller) {
    await tx.session.updateMany({ where: { id: caller.session.id }, data: { endedAt: now() } })
    log("session.ended", caller.user.id, {})
  }
  const historyFrom = found.knownBy === "visitor_id" ? now() : new Date(0)
  const { token, session } = await createSession(tx, {
    workspaceId,
    userId: user.id,
    deviceId,
    historyFrom,
    verifiedBy,
  })
  log("session.started", user.id, { command: ping.command, role: user.role })
  return { token, ...session }
}

/** A logged-in ping keeps the session for another week (API spec, section 4.4); naming oneself opens one's history. */
async function extend(
  tx: Transaction,
  { token, session }: Caller,
  { found: { user, knownBy }, verifiedBy }: Continue,
): Promise<PingSession> {
  const expiresAt = user.role === "user" ? fromNow(limits.sessionMs) : session.expiresAt
  const historyFrom = knownBy === "identity" ? new Date(0) : session.historyFrom
  const data = { expiresAt, historyFrom, verifiedBy, lastPingAt: now() }
  await tx.session.updateMany({ where: { id: session.id }, data })
  return { id: session.id, token, expiresAt, historyFrom }
}
