import "server-only"
import { database } from "./database"
import type { Db } from "./write"

/**
 * Runs reads that belong together on what was stored at one moment. Prisma asks for the rows of a relation in a statement
 * of its own: where a person was merged, or a scene replaced everything, between the two, a row had nobody it is of.
 */
export async function readAtOnce<Result>(read: (db: Db) => Promise<Result>): Promise<Result> {
  const db = await database()
  return db.$transaction(read, { isolationLevel: "RepeatableRead" })
}
