// Which session a ping goes on with: the one it brought, or a new one.
import "server-only"
import { limits } from "@/lib/contract/limits"
import type { PingRequest } from "@/lib/contract/messenger/messenger"
import { fromNow, now } from "../common/clock"
import { type Log, LostRace, type Transaction } from "../db/write"
import type { Identity } from "../people/attributes"
import { lockUser, type User } from "../people/user"
import { createSession, lockSession, type Session, sessionExpired, sessionMissing } from "./session"
import { isAbout, type Proof } from "./verification"

export type Caller = { token: string; session: Session; user: User }

type Sender = {
  command: PingRequest["command"]
  workspaceId: string
  token: string | undefined
  identity: Identity
}

/** The live session a ping brought, with its person. A boot does without one; so does an update that is a login. */
export async function findCaller(
  tx: Transaction,
  { command, workspaceId, token, identity }: Sender,
): Promise<Caller | null> {
  const session = token ? await lockSession(tx, token) : null
  if (token && session) {
    if (session.workspaceId !== workspaceId) throw sessionExpired()
    const user = await lockUser(tx, session.userId)
    // Merged into another person between the two reads.
    if (!user) throw new LostRace()
    return { token, session, user }
  }
  const isLogin = identity.userId !== null || identity.email !== null
  if (command === "update" && !isLogin) throw token ? sessionExpired() : sessionMissing()
  return null
}

type Continue = {
  workspaceId: string
  command: PingRequest["command"]
  deviceId: string
  caller: Caller | null
  user: User
  identity: Identity
  proof: Proof
}

export type PingSession = Pick<Session, "id" | "expiresAt" | "verifiedBy"> & { token: string }

/**
 * Continues the caller's session while it is about the same person, known as well as before. Else it ends and another
 * one opens, so that a token which somebody saw or planted before a login is worth nothing after it.
 */
export async function continueSession(tx: Transaction, log: Log, ping: Continue): Promise<PingSession> {
  const { workspaceId, deviceId, caller, user } = ping
  const verified = verifiedAs(ping)
  if (caller && isSamePerson(caller, user) && isAsProven(caller, verified))
    return extend(tx, { caller, user, verified })
  const opened = { workspaceId, userId: user.id, deviceId, ...verified, expiresAt: expiryOf(verified) }
  const { token, session } = await createSession(tx, opened)
  if (caller) {
    const where = { id: caller.session.id }
    await tx.session.updateMany({ where, data: { endedAt: now(), replacedById: session.id } })
    log("session.ended", caller.user.id, {})
  }
  log("session.started", user.id, { command: ping.command, role: user.role })
  return { token, ...session }
}

type Verified = Pick<Session, "verifiedBy" | "verifiedUntil">

/** A proof holds until the session is about somebody else. */
function verifiedAs({ proof, caller, identity }: Continue): Verified {
  const isTheirs = proof.verifiedBy === null && caller && isAbout(identity, caller.user)
  const { verifiedBy, verifiedUntil } = isTheirs ? caller.session : proof
  return { verifiedBy, verifiedUntil }
}

/** Whoever logs in is another person from then on, also where their row is the same. */
function isSamePerson({ user: before }: Caller, user: User): boolean {
  return before.id === user.id && before.role === user.role
}

function isAsProven({ session }: Caller, { verifiedBy }: Verified): boolean {
  return (session.verifiedBy === null) === (verifiedBy === null)
}

type Extend = { caller: Caller; user: User; verified: Verified }

/** A logged-in ping keeps the session for another week (fact 11.3). */
async function extend(tx: Transaction, { caller: { token, session }, user, verified }: Extend): Promise<PingSession> {
  const { verifiedBy, verifiedUntil } = verified
  const expiresAt = user.role === "user" ? expiryOf(verified) : session.expiresAt
  const data = { expiresAt, verifiedBy, verifiedUntil, lastPingAt: now() }
  await tx.session.updateMany({ where: { id: session.id }, data })
  return { id: session.id, token, expiresAt, verifiedBy }
}

/** A week from now; sooner where the token that proved the login expires. */
function expiryOf({ verifiedUntil }: Verified): Date {
  const week = fromNow(limits.sessionMs)
  return verifiedUntil && verifiedUntil < week ? verifiedUntil : week
}
