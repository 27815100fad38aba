// Who a ping is about (fact 10.4): user_id first, then email, then the person of the session, and else a
// new visitor. What the caller merely knows opens nobody: only the token of a live session, or what the workspace takes
// for a login, does (decision 12).
import "server-only"
import type { EmailStanding } from "@/generated/prisma/client"
import { now } from "../common/clock"
import { lockText } from "../db/lock-text"
import { type Log, LostRace, type Transaction } from "../db/write"
import { createUser } from "./create"
import { findTarget, type Unidentified } from "./identity"
import { merge } from "./merge"
import { mergeLeads } from "./merge-leads"
import { lockUser, toPerson, type User, type UserChange, userSelect } from "./user"

export type Identified = { user: User; changes: UserChange[] }

/** Finds, creates, converts or merges the person of a ping. */
export async function identify(tx: Transaction, log: Log, ping: Unidentified): Promise<Identified> {
  const { workspaceId, identity, current, command, isProven } = ping
  if (identity.userId !== null || identity.email !== null) {
    const found = await identifyUser(tx, log, ping)
    if (command === "update" || !isProven || found.user.emailStanding !== "proven") return found
    return { ...found, user: await mergeLeads(tx, log, { workspaceId, into: found.user }) }
  }
  return { user: current ?? (await createUser(tx, log, { ...ping, role: "visitor" })), changes: [] }
}

async function identifyUser(tx: Transaction, log: Log, ping: Unidentified): Promise<Identified> {
  const { workspaceId, identity, current } = ping
  // Two logins with one new address must not make two people; no unique index can say that, as users may share one.
  if (identity.email !== null) await lockText(tx, `${workspaceId} ${identity.email}`)
  const anonymous = current && current.role !== "user" ? current : null
  const target = await findTarget(tx, ping)
  if (!target && !anonymous) return { user: await createUser(tx, log, { ...ping, role: "user" }), changes: [] }
  if (!target && anonymous) return writeIdentity(tx, anonymous, ping)
  const locked = target && (await lockUser(tx, target.id))
  if (!locked) throw new LostRace()
  const user = anonymous ? await merge(tx, log, { from: anonymous, into: locked, knownBy: "session" }) : locked
  return writeIdentity(tx, user, ping)
}

/** Makes the person a user with this identity, where they are not already. */
async function writeIdentity(tx: Transaction, user: User, ping: Unidentified): Promise<Identified> {
  const { userId, email } = ping.identity
  const next = { role: "user" as const, userId: userId ?? user.userId, email: email ?? user.email }
  const before = toPerson(user)
  const changes: UserChange[] = Object.entries({ role: next.role, user_id: next.userId, email: next.email })
    .map(([field, after]) => ({ field, before: before[field as "role" | "user_id" | "email"], after }))
    .filter((change) => change.before !== change.after)
  const emailStanding = standingAfter(user, ping)
  if (changes.length === 0 && emailStanding === user.emailStanding) return { user, changes }
  // Whoever had merely named the address goes: from now on it is its owner's.
  if (emailStanding === "proven" && user.emailStanding === "named") await endUnproven(tx, user.id)
  const data = { ...next, emailStanding }
  return { user: await tx.user.update({ where: { id: user.id }, data, select: userSelect }), changes }
}

const standings: EmailStanding[] = ["noted", "named", "proven"]

/** How far the person's email leads from now on: an address that stays loses nothing by being sent again. */
function standingAfter(user: User, { identity: { email }, emailStanding }: Unidentified): EmailStanding {
  if (email === null) return user.emailStanding
  if (email !== user.email) return emailStanding
  return standings.indexOf(emailStanding) > standings.indexOf(user.emailStanding) ? emailStanding : user.emailStanding
}

async function endUnproven(tx: Transaction, userId: string): Promise<void> {
  await tx.session.updateMany({ where: { userId, endedAt: null, verifiedBy: null }, data: { endedAt: now() } })
}
