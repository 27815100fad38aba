import "server-only"
import { randomUUID } from "node:crypto"
import type { EmailStanding, Prisma } from "@/generated/prisma/client"
import { now } from "../common/clock"
import { newId } from "../common/id"
import { lockText } from "../db/lock-text"
import type { Log, Transaction } from "../db/write"
import type { Identity } from "./attributes"
import { type User, userSelect } from "./user"

type NewUser = {
  workspaceId: string
  role: "visitor" | "user"
  identity: Identity
  /** How far the email leads, where there is one. */
  emailStanding: EmailStanding
  /** The id from the browser's cookie; a visitor without one, or with that of a user, gets a new one. */
  visitorId: string | undefined
}

/** Creates a person. */
export async function createUser(
  tx: Transaction,
  log: Log,
  { identity, emailStanding, ...user }: NewUser,
): Promise<User> {
  const { workspaceId, role } = user
  const isTaken = user.visitorId !== undefined && (await isUsers(tx, { workspaceId, visitorId: user.visitorId }))
  const given = isTaken ? undefined : user.visitorId
  const visitorId = given ?? (role === "visitor" ? randomUUID() : null)
  // Two tabs of a new browser take turns, so that the second knows what was delivered to the first.
  if (role === "visitor") await lockText(tx, `${workspaceId} ${visitorId}`)
  const at = now()
  const data: Prisma.UserUncheckedCreateInput = {
    id: newId("usr"),
    createdAt: at,
    updatedAt: at,
    ...{ workspaceId, role, visitorId, ...identity },
    ...(identity.email !== null && { emailStanding }),
  }
  const created = await tx.user.create({ data, select: userSelect })
  log("user.created", created.id, { role, user_id: created.userId, email: created.email })
  return created
}

/** The cookie outlives a logout (decision 29): whom it named became a user, who is nobody else's past. */
async function isUsers(tx: Transaction, browser: { workspaceId: string; visitorId: string }): Promise<boolean> {
  return (await tx.user.findFirst({ where: { ...browser, role: "user" }, select: { id: true } })) !== null
}
