import "server-only"
import type { Person } from "@/lib/contract/person"
import { now } from "../common/clock"
import { AppError } from "../common/errors"
import type { Log, Transaction } from "../db/write"
import { type Caller, writeAsCaller } from "../session/caller-write"
import { type Change, toPerson, userSelect } from "./user"

/** Makes a visitor who wrote something a lead (fact 10.2). */
export async function becomeLead(tx: Transaction, log: Log, { user }: Caller): Promise<void> {
  if (user.role !== "visitor") return
  await tx.user.updateMany({ where: { id: user.id }, data: { role: "lead", updatedAt: now() } })
  log("user.updated", user.id, { changes: [{ field: "role", before: "visitor", after: "lead" }] })
}

type Leaving = { token: string | undefined; traceId: string | undefined; email: string }

/** Keeps the address that a visitor or lead left in the Messenger. A user's comes with the login. */
export function leaveEmail({ token, traceId, email: given }: Leaving): Promise<Person> {
  const email = given.toLowerCase()
  return writeAsCaller({ token, traceId }, async (tx, log, { user }) => {
    if (user.role === "user") {
      throw new AppError("invalid_request", "Send the email of a user with boot or update instead.", "email")
    }
    if (user.email === email) return toPerson(user)
    const change: Change = { field: "email", before: user.email, after: email }
    log("user.updated", user.id, { changes: [change] })
    const data = { email, updatedAt: now() }
    return toPerson(await tx.user.update({ where: { id: user.id }, data, select: userSelect }))
  })
}
