// Who a ping is about (API spec, section 4.2): user_id first, then email, then the person of the session, then the
// visitor cookie, and else a new visitor.
import "server-only"
import { randomUUID } from "node:crypto"
import type { Prisma } from "@/generated/prisma/client"
import type { Identity } from "./attributes"
import { newId } from "./id"
import { findTarget, type Unidentified } from "./identity"
import { merge } from "./merge"
import { mergeLeads } from "./merge-leads"
import { type Change, lockUser, toPerson, type User, userSelect } from "./user"
import { type Log, LostRace, type Transaction } from "./write"

export type Identified = {
  user: User
  /** Decides how much history the session may see: a visitor cookie alone opens none. */
  knownBy: "identity" | "session" | "visitor_id" | "nothing"
  changes: Change[]
}

/** Finds, creates, converts or merges the person of a ping. */
export async function identify(tx: Transaction, log: Log, ping: Unidentified): Promise<Identified> {
  const { workspaceId, identity, current, command, trustsEmail } = ping
  if (identity.userId !== null || identity.email !== null) {
    const found = await identifyUser(tx, log, ping)
    if (command === "update" || !trustsEmail) return found
    return { ...found, user: await mergeLeads(tx, log, { workspaceId, into: found.user }) }
  }
  if (current) return { user: current, knownBy: "session", changes: [] }
  const visitor = await findVisitor(tx, ping)
  if (visitor) return { user: visitor, knownBy: "visitor_id", changes: [] }
  return { user: await createUser(tx, log, ping, "visitor"), knownBy: "nothing", changes: [] }
}

async function identifyUser(tx: Transaction, log: Log, ping: Unidentified): Promise<Identified> {
  const { workspaceId, identity, current } = ping
  // Two logins with one new address must not make two people; no unique index can say that, as users may share one.
  if (identity.email !== null) {
    await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`${workspaceId} ${identity.email}`}, 0))::text`
  }
  const anonymous = current ? (current.role === "user" ? null : current) : await findVisitor(tx, ping)
  const target = await findTarget(tx, ping)
  if (!target && !anonymous) return { user: await createUser(tx, log, ping, "user"), knownBy: "identity", changes: [] }
  if (!target && anonymous) return { ...(await writeIdentity(tx, anonymous, identity)), knownBy: "identity" }
  const locked = target && (await lockUser(tx, target.id))
  if (!locked) throw new LostRace()
  const user = anonymous ? await merge(tx, log, { from: anonymous, into: locked, knownBy: "cookie" }) : locked
  return { ...(await writeIdentity(tx, user, identity)), knownBy: "identity" }
}

/** The anonymous person of the visitor cookie. The cookie of someone who became a user opens nothing. */
async function findVisitor(tx: Transaction, { workspaceId, visitorId }: Unidentified): Promise<User | null> {
  if (!visitorId) return null
  const where = { workspaceId_visitorId: { workspaceId, visitorId } }
  const found = await tx.user.findUnique({ where, select: { id: true } })
  const user = found && (await lockUser(tx, found.id))
  return user && user.visitorId === visitorId && user.role !== "user" ? user : null
}

/** Makes the person a user with this identity, where they are not already. */
async function writeIdentity(tx: Transaction, user: User, { userId, email }: Identity) {
  const next = { role: "user" as const, userId: userId ?? user.userId, email: email ?? user.email }
  const before = toPerson(user)
  const changes: Change[] = Object.entries({ role: next.role, user_id: next.userId, email: next.email })
    .map(([field, after]) => ({ field, before: before[field as "role" | "user_id" | "email"], after }))
    .filter((change) => change.before !== change.after)
  if (changes.length === 0) return { user, changes }
  return { user: await tx.user.update({ where: { id: user.id }, data: next, select: userSelect }), changes }
}

async function createUser(tx: Transaction, log: Log, ping: Unidentified, role: "visitor" | "user"): Promise<User> {
  const { workspaceId, identity } = ping
  const visitorId = ping.visitorId ?? (role === "visitor" ? randomUUID() : null)
  // The id may still stand on the user it became; from now on it is this person's.
  if (visitorId) await tx.user.updateMany({ where: { workspaceId, visitorId }, data: { visitorId: null } })
  const data: Prisma.UserUncheckedCreateInput = { id: newId("usr"), workspaceId, role, visitorId, ...identity }
  const user = await tx.user.create({ data, select: userSelect })
  log("user.created", user.id, { role, user_id: user.userId, email: user.email })
  return user
}
