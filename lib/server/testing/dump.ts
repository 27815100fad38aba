import { Prisma } from "@/generated/prisma/client"
import { database } from "../db/database"

/** All that the database holds, as one digest for each table: whatever changes, changes one of them. */
export async function dump(): Promise<Record<string, string>> {
  const db = await database()
  const tables = await db.$queryRaw<{ name: string }[]>`
    SELECT table_name AS name FROM information_schema.tables
    WHERE table_schema = current_schema() AND table_type = 'BASE TABLE' ORDER BY 1`
  const digests = tables.map(
    ({ name }) => Prisma.sql`
      SELECT ${name}::text AS name, count(*) || ' ' || coalesce(sum(hashtextextended(each::text, 0)), 0) AS digest
      FROM ${Prisma.raw(`"${name}"`)} AS each`,
  )
  const rows = await db.$queryRaw<{ name: string; digest: string }[]>(Prisma.join(digests, " UNION ALL "))
  return Object.fromEntries(rows.map(({ name, digest }) => [name, digest]))
}

/** How many rows each table holds for a workspace, where there are any. */
export async function countRows(workspaceId: string): Promise<Record<string, number>> {
  const db = await database()
  const tables = await db.$queryRaw<{ name: string }[]>`
    SELECT table_name AS name FROM information_schema.columns
    WHERE table_schema = current_schema() AND column_name = 'workspaceId' ORDER BY 1`
  const counts: Record<string, number> = {}
  for (const { name } of tables) {
    const [row] = await db.$queryRaw<{ count: number }[]>`
      SELECT count(*)::int AS count FROM ${Prisma.raw(`"${name}"`)} WHERE "workspaceId" = ${workspaceId}`
    if (row?.count) counts[name] = row.count
  }
  const own = await db.workspace.count({ where: { id: workspaceId } })
  return own > 0 ? { ...counts, Workspace: own } : counts
}
