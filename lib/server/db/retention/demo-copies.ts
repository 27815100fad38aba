import "server-only"
import { limits } from "@/lib/contract/limits"
import { fromNow, now } from "../../common/clock"
import type { Pruning } from "./steps"

/** Closes demo copies that nobody used for a while: their browsers get new ones, and find none half empty. */
export async function closeIdleCopies({ db }: Pruning): Promise<void> {
  const isIdle = { demoKeyHash: { not: null }, lastUsedAt: { lt: fromNow(-limits.demoIdleMs) } }
  await db.workspace.updateMany({ where: isIdle, data: { demoKeyHash: null, deletedAt: now() } })
}
