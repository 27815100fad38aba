import "server-only"
import { now } from "../common/clock"
import type { Transaction } from "../db/write"
import type { User } from "./user"

const idleMs = 30 * 60_000

/** Counts a new visit after half an hour of silence. Rules have seen the old values by now (fact 11.10, fact 13.6). */
export async function countVisit(tx: Transaction, { id, lastRequestAt }: User): Promise<void> {
  const at = now()
  const isNewVisit = !lastRequestAt || at.getTime() - lastRequestAt.getTime() > idleMs
  await tx.user.updateMany({
    where: { id },
    data: { lastRequestAt: at, ...(isNewVisit && { sessionCount: { increment: 1 } }) },
  })
}
