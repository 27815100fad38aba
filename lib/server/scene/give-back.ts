// What a test moves or switches on, which whoever starts over must not meet: the workspace's clock and its faults.
import "server-only"
import type { Prisma } from "@/generated/prisma/client"
import { followClock } from "../common/clock"
import type { Transaction } from "../db/write"
import { readFaults } from "../faults/stored-faults"

const asNew = { clockAt: null, clockSetAt: null, faults: [] } satisfies Prisma.WorkspaceUpdateInput

/**
 * Answers what the workspace's row has to become, which is written last, as others wait for that row; and which of both it
 * changes. The running request goes by the real time from here on.
 */
export async function giveBack(tx: Transaction, id: string): Promise<{ data: typeof asNew; fields: string[] }> {
  const select = { clockAt: true, faults: true }
  const { clockAt, faults } = await tx.workspace.findUniqueOrThrow({ where: { id }, select })
  followClock(asNew)
  const fields = [...(clockAt ? ["clock"] : []), ...(readFaults(faults).length > 0 ? ["faults"] : [])]
  return { data: asNew, fields }
}
