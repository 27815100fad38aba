import "server-only"
import type { Identity } from "./attributes"
import { AppError } from "./errors"
import { type User, userSelect } from "./user"
import type { Transaction } from "./write"

/** What a ping says about its person, before they are known. */
export type Unidentified = {
  workspaceId: string
  command: "boot" | "update"
  identity: Identity
  /** The email may lead to a person; one that anybody could have typed may not where logins must be proven. */
  trustsEmail: boolean
  visitorId: string | undefined
  /** The person of the live session, if there is one. */
  current: User | null
}

/** The existing person that a user_id or an email names (API spec, section 4.2), or null. */
export function findTarget(tx: Transaction, ping: Unidentified): Promise<User | null> {
  const { userId, email } = ping.identity
  if (userId !== null) return findByUserId(tx, ping, userId)
  return email !== null ? findByEmail(tx, ping, email) : Promise.resolve(null)
}

async function findByUserId(tx: Transaction, ping: Unidentified, userId: string): Promise<User | null> {
  const { workspaceId, identity, command, current, trustsEmail } = ping
  const known = await tx.user.findUnique({
    where: { workspaceId_userId: { workspaceId, userId } },
    select: userSelect,
  })
  if (known) return known
  // Someone known by address only gets the id; one who has another id is another person with the same address.
  const byEmail =
    identity.email !== null &&
    trustsEmail &&
    (await tx.user.findFirst({
      where: { workspaceId, email: identity.email, userId: null, role: "user" },
      select: userSelect,
      orderBy: { lastRequestAt: { sort: "desc", nulls: "last" } },
    }))
  if (byEmail) return byEmail
  return command === "update" && current?.role === "user" && current.userId === null ? current : null
}

async function findByEmail(tx: Transaction, ping: Unidentified, email: string): Promise<User | null> {
  const { workspaceId, command, current } = ping
  if (command === "update" && current?.role === "user" && current.email === email) return current
  const matches = await tx.user.findMany({ where: { workspaceId, email, role: "user" }, select: userSelect, take: 2 })
  if (matches.length > 1) {
    throw new AppError("email_ambiguous", "Send user_id as well: several people have this email.", "user.email")
  }
  if (matches[0]) return matches[0]
  // An update with a new address corrects that of the person who is logged in; a boot with one is another person.
  return command === "update" && current?.role === "user" ? current : null
}
