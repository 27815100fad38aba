import "server-only"
import type { PrismaClient } from "@/generated/prisma/client"
import { shared } from "../common/shared"
import { database } from "./database"
import { connectionClosed, isAway } from "./database-error"

// Whoever asks for the health of a server does not wait for long.
const answerWithinMs = 3_000

const state = () => shared("health", () => ({ hasFailed: false }))

/** A request found the database sick; until it takes writes again, the server is not healthy. */
export function noteFailure(): void {
  state().hasFailed = true
}

/** Answers when the database does, and fails as every request does when it does not. */
export async function checkHealth(): Promise<{ status: "ok" }> {
  await within(answerWithinMs, askDatabase())
  return { status: "ok" }
}

async function askDatabase(): Promise<void> {
  const db = await database()
  const [row] = await db.$queryRaw<{ isReadOnly: boolean }[]>`
    SELECT current_setting('transaction_read_only') = 'on' AS "isReadOnly"`
  if (!row?.isReadOnly && !state().hasFailed) return
  await tryToWrite(db)
  state().hasFailed = false
}

/** A full disk still reads. A table that is gone with its transaction takes room, as a row that is stored does. */
async function tryToWrite(db: PrismaClient): Promise<void> {
  try {
    await db.$executeRaw`CREATE TEMPORARY TABLE health ON COMMIT DROP AS SELECT now() AS at`
  } catch (error) {
    // A server may forbid temporary tables; then the next request is the one to tell.
    if (isAway(error)) throw error
  }
}

async function within(ms: number, work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(connectionClosed(`no answer within ${ms / 1_000} seconds`)), ms)
  })
  await Promise.race([work, late]).finally(() => clearTimeout(timer))
}
