import "server-only"
import type { Person } from "@/lib/contract/playground/person"
import { AppError } from "../common/errors"
import type { Log, Transaction } from "../db/write"
import { type Caller, writeAsCaller } from "../session/caller-write"
import { updateUser } from "./update"
import { toPerson } from "./user"

/** Makes a visitor who wrote something a lead (fact 10.2). */
export async function becomeLead(tx: Transaction, log: Log, { user }: Caller): Promise<void> {
  if (user.role !== "visitor") return
  await updateUser(tx, log, { user, columns: { role: "lead" } })
}

type Leaving = { token: string | undefined; traceId: string | undefined; email: string }

/** Keeps the address that a visitor or lead left in the Messenger. A user's comes with the login. */
export function leaveEmail({ token, traceId, email: given }: Leaving): Promise<Person> {
  const email = given.toLowerCase()
  return writeAsCaller({ token, traceId }, async (tx, log, { user }) => {
    if (user.role === "user") {
      throw new AppError({
        code: "invalid_request",
        message: "Send the email of a user with boot or update instead.",
        field: "email",
      })
    }
    return toPerson(await updateUser(tx, log, { user, columns: { email } }))
  })
}
