import { Prisma } from "@/generated/prisma/client"
import { database } from "../database"

/** All that the database holds, as one digest for each table: whatever changes, changes one of them. */
export async function dump(): Promise<Record<string, string>> {
  const db = await database()
  const tables = await db.$queryRaw<{ name: string }[]>`
    SELECT table_name AS name FROM information_schema.tables
    WHERE table_schema = current_schema() AND table_type = 'BASE TABLE' ORDER BY 1`
  const digests: Record<string, string> = {}
  for (const { name } of tables) {
    const table = Prisma.raw(`"${name}"`)
    const [row] = await db.$queryRaw<{ digest: string }[]>`
      SELECT count(*) || ' ' || coalesce(md5(string_agg(md5(each::text), '' ORDER BY md5(each::text))), '') AS digest
      FROM ${table} AS each`
    digests[name] = row?.digest ?? ""
  }
  return digests
}
