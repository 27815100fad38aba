import "server-only"
import { database } from "../db/database"
import { retryRaces, type Transaction } from "../db/write"
import { writeTurns } from "../db/write-turns"

/** Runs `work` in a transaction. Whoever saves much waits for their own, as a workspace does. */
export async function writeSnippets<Result>(
  address: string,
  work: (tx: Transaction) => Promise<Result>,
): Promise<Result> {
  const db = await database()
  return retryRaces(() => writeTurns().take(`snippets of ${address}`, () => db.$transaction(work)))
}
