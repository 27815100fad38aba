import "server-only"
import { database } from "./database"

/** Answers when the database does. */
export async function checkHealth(): Promise<{ status: "ok" }> {
  const db = await database()
  await db.$queryRaw`SELECT 1`
  return { status: "ok" }
}
