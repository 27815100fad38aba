import "server-only"
import type { Log, Transaction } from "../db/write"
import { merge } from "./merge"
import { lockUser, type User } from "./user"

const leadsPerBoot = 20

type Booting = { workspaceId: string; into: User }

/**
 * Merges the leads who left this user's address anywhere into the user, who has just proven that it is theirs
 * (fact 10.10). Of several users with the address it is the one who boots now, who is thereby the most recently active.
 * The latest lead goes first, because the first to bring an attribute sets it.
 */
export async function mergeLeads(tx: Transaction, log: Log, { workspaceId, into }: Booting): Promise<User> {
  const { email } = into
  if (email === null) return into
  const leads = await tx.user.findMany({
    where: { workspaceId, email, role: "lead" },
    select: { id: true },
    orderBy: { lastRequestAt: { sort: "desc", nulls: "last" } },
    take: leadsPerBoot,
  })
  let user = into
  for (const { id } of leads) {
    const from = await lockUser(tx, id)
    // Meanwhile they may have logged in themselves, or left another address.
    if (from?.role !== "lead" || from.email !== email) continue
    user = await merge(tx, log, { from, into: user, knownBy: "email" })
  }
  return user
}
