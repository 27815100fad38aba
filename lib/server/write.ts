// How every verb writes: its rows and their activity in one transaction, then the news of it.
import "server-only"
import { Prisma } from "@/generated/prisma/client"
import type { ActivityData, ActivityType } from "@/lib/contract/activity"
import { type ActivityRow, recordActivity } from "./activity"
import { publish } from "./bus"
import { database } from "./database"

export type Transaction = Prisma.TransactionClient

/** Adds one row to the activity of the running write. */
export type Log = <Type extends ActivityType>(type: Type, userId: string | null, data: ActivityData<Type>) => void

type Scope = { workspaceId: string; traceId?: string | undefined }

// Unique violation, missing parent, write conflict: another request changed the same rows first. Run again, the verb
// finds what that one stored.
const raceCodes = new Set(["P2002", "P2003", "P2025", "P2034"])
const raceStates = new Set(["23503", "23505", "40001", "40P01"])
const attempts = 3

/** Thrown inside `write` when a row that was just read is gone: the work starts over. */
export class LostRace extends Error {}

/** Runs `work` in a transaction, logs what it logged, and tells the streams. Answers the last cursor beside the result. */
export async function write<Result>(
  { workspaceId, traceId }: Scope,
  work: (tx: Transaction, log: Log) => Promise<Result>,
): Promise<{ result: Result; cursor: number | null }> {
  const written = await retryRaces(async () => {
    const db = await database()
    return db.$transaction(async (tx) => {
      const rows: ActivityRow[] = []
      const log: Log = (type, userId, data) => {
        rows.push({ type, userId, traceId: traceId ?? null, data } as ActivityRow)
      }
      const result = await work(tx, log)
      return { result, cursor: rows.length > 0 ? await recordActivity(tx, workspaceId, rows) : null }
    })
  })
  if (written.cursor !== null) publish(workspaceId)
  return written
}

/** Runs `work` again when it lost a race against another request. */
export async function retryRaces<Result>(work: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work()
    } catch (error) {
      if (attempt === attempts || !isRace(error)) throw error
    }
  }
}

function isRace(error: unknown): boolean {
  if (error instanceof LostRace) return true
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return false
  if (raceCodes.has(error.code)) return true
  // A raw statement fails as P2010, with PostgreSQL's own code inside.
  return (
    error.code === "P2010" && [...raceStates].some((state) => JSON.stringify(error.meta ?? {}).includes(`"${state}"`))
  )
}
