// How rows are removed: few at a time, because the embedded database has one thread for everybody.
import "server-only"
import { Prisma, type PrismaClient } from "@/generated/prisma/client"
import { inSteps } from "../../common/in-steps"
import type { Transaction } from "../write"

export type Pruning = {
  db: PrismaClient
  /** The process is about to end. */
  signal: AbortSignal
}

/** Repeats a statement until it says that nothing is left. */
export function pruneInSteps({ db, signal }: Pruning, step: (tx: Transaction) => Promise<boolean>): Promise<void> {
  return inSteps(async () => {
    signal.throwIfAborted()
    const hasMore = await db.$transaction(async (tx) => {
      await alongIndexes(tx)
      return step(tx)
    })
    return { isLast: !hasMore }
  })
}

/**
 * The embedded database gathers no statistics, so it takes a workspace for small and would read all of it in each step, to
 * sort out the first few rows. A server believes that such a plan is dear, and would compile it first.
 */
function alongIndexes(tx: Transaction) {
  return tx.$queryRaw`
    SELECT set_config('enable_sort', 'off', true), set_config('enable_bitmapscan', 'off', true),
           set_config('enable_seqscan', 'off', true), set_config('jit', 'off', true)`
}

type Table =
  | "Activity"
  | "Attachment"
  | "Company"
  | "Conversation"
  | "Delivery"
  | "Event"
  | "Message"
  | "PageView"
  | "Session"
  | "Snippet"
  | "SnippetReport"
  | "User"

const rowsPerStep = 200

type Removal = {
  table: Table
  /** `WHERE … ORDER BY …`, along an index. */
  rows: Prisma.Sql
  /** Fewer where each row takes others along. */
  perStep?: number
}

export async function removeRows(pruning: Pruning, { table, rows, perStep = rowsPerStep }: Removal): Promise<void> {
  const name = Prisma.raw(`"${table}"`)
  await pruneInSteps(pruning, async (tx) => {
    const removed = await tx.$executeRaw`
      DELETE FROM ${name} WHERE ctid = ANY (ARRAY(SELECT ctid FROM ${name} ${rows} LIMIT ${perStep}::int))`
    return removed === perStep
  })
}
