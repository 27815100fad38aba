import "server-only"
import type { EmailStanding } from "@/generated/prisma/client"
import { AppError } from "../common/errors"
import type { Transaction } from "../db/write"
import type { Identity } from "./attributes"
import { type User, userSelect } from "./user"

/** What a ping says about its person, before they are known. */
export type Unidentified = {
  workspaceId: string
  command: "boot" | "update"
  identity: Identity
  /** The login comes with a proof of who it is. */
  isProven: boolean
  /** How far the email of this ping leads: `noted` leads to nobody. */
  emailStanding: EmailStanding
  visitorId: string | undefined
  /** The person of the live session, if there is one. */
  current: User | null
}

/** The existing person that a user_id or an email names (fact 10.4), or null. */
export function findTarget(tx: Transaction, ping: Unidentified): Promise<User | null> {
  const { userId, email } = ping.identity
  if (userId !== null) return findByUserId(tx, ping, userId)
  return email !== null ? findByEmail(tx, ping, email) : Promise.resolve(null)
}

async function findByUserId(tx: Transaction, ping: Unidentified, userId: string): Promise<User | null> {
  const { workspaceId, command, current } = ping
  const known = await tx.user.findUnique({
    where: { workspaceId_userId: { workspaceId, userId } },
    select: userSelect,
  })
  if (known) return known
  const byEmail = await findKnownByEmailOnly(tx, ping)
  if (byEmail) return byEmail
  return command === "update" && current?.role === "user" && current.userId === null ? current : null
}

/**
 * Someone known by address only gets the id; one who has another id is another person with the same address. Whom a
 * proof made is opened by a proof only.
 */
function findKnownByEmailOnly(tx: Transaction, ping: Unidentified): Promise<User | null> {
  const { workspaceId, identity, emailStanding } = ping
  if (identity.email === null || emailStanding === "noted") return Promise.resolve(null)
  return tx.user.findFirst({
    where: {
      ...{ workspaceId, email: identity.email, userId: null, role: "user" },
      ...(emailStanding === "named" && { emailStanding }),
    },
    select: userSelect,
    // In the order of the type: what was proven last.
    orderBy: [{ emailStanding: "desc" }, { lastRequestAt: { sort: "desc", nulls: "last" } }],
  })
}

async function findByEmail(tx: Transaction, ping: Unidentified, email: string): Promise<User | null> {
  const { command, emailStanding, current } = ping
  const self = current?.role === "user" ? current : null
  // An email that leads nowhere says something about who is logged in.
  if (emailStanding === "noted") return self
  if (command === "update" && self?.email === email) return self
  const found = emailStanding === "proven" ? await findProven(tx, ping, email) : await findNamed(tx, ping, email)
  // An update with a new address corrects that of the person who is logged in; a boot with one is another person.
  return found ?? (command === "update" ? self : null)
}

async function findProven(tx: Transaction, { workspaceId }: Unidentified, email: string): Promise<User | null> {
  const isThem = { workspaceId, email, role: "user" } as const
  const proven = await tx.user.findMany({
    where: { ...isThem, emailStanding: "proven" },
    select: userSelect,
    take: 2,
  })
  if (proven.length > 0) return onlyOne(proven)
  // They are known by nothing else. Of several nobody can say which is theirs, and none may keep them out.
  const known = await tx.user.findMany({ where: { ...isThem, userId: null }, select: userSelect, take: 2 })
  return known.length === 1 ? onlyOne(known) : null
}

async function findNamed(tx: Transaction, { workspaceId }: Unidentified, email: string): Promise<User | null> {
  const where = { workspaceId, email, role: "user", emailStanding: "named" } as const
  return onlyOne(await tx.user.findMany({ where, select: userSelect, take: 2 }))
}

function onlyOne(matches: User[]): User | null {
  if (matches.length < 2) return matches[0] ?? null
  throw new AppError({
    code: "email_ambiguous",
    message: "Send user_id as well: several people have this email.",
    field: "user.email",
  })
}
