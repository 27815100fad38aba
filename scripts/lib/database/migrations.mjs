// Applies prisma/migrations in order, each in one transaction, and keeps Prisma's own record of it, so that
// `prisma migrate status` and `prisma migrate deploy` agree with what they find.
import { createHash, randomUUID } from "node:crypto"
import { existsSync, readdirSync, readFileSync } from "node:fs"

const folder = new URL("../../../prisma/migrations/", import.meta.url)

// The advisory lock that Prisma Migrate takes, so that two deploys of one server wait for each other.
const migrateLock = 72707369

/** Brings an open database (scripts/lib/database/storage.mjs) up to date and answers the names it applied. */
export async function migrate(database) {
  if (database.isServer) await database.exec(`SELECT pg_advisory_lock(${migrateLock})`)
  await database.exec(`CREATE TABLE IF NOT EXISTS _prisma_migrations (
    id VARCHAR(36) PRIMARY KEY NOT NULL, checksum VARCHAR(64) NOT NULL, finished_at TIMESTAMPTZ,
    migration_name VARCHAR(255) NOT NULL, logs TEXT, rolled_back_at TIMESTAMPTZ,
    started_at TIMESTAMPTZ NOT NULL DEFAULT now(), applied_steps_count INTEGER NOT NULL DEFAULT 0)`)
  const rows = await database.query(
    "SELECT migration_name, checksum, finished_at FROM _prisma_migrations WHERE rolled_back_at IS NULL",
  )
  const recorded = new Map(rows.map((row) => [row.migration_name, row]))
  const applied = []
  for (const { name, sql } of listMigrations()) {
    const checksum = createHash("sha256").update(sql).digest("hex")
    const earlier = recorded.get(name)
    if (earlier) checkRecord(name, earlier, checksum)
    else {
      await apply(database, { name, sql, checksum })
      applied.push(name)
    }
  }
  if (database.isServer) await database.exec(`SELECT pg_advisory_unlock(${migrateLock})`)
  return applied
}

/** The migrations on disk, oldest first. */
export function listMigrations() {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(new URL(`${entry.name}/migration.sql`, folder)))
    .map((entry) => entry.name)
    .sort()
    .map((name) => ({ name, sql: readFileSync(new URL(`${name}/migration.sql`, folder), "utf8") }))
}

function checkRecord(name, earlier, checksum) {
  if (!earlier.finished_at) throw new Error(`Migration ${name} failed earlier and was not resolved.`)
  if (earlier.checksum !== checksum) throw new Error(`Migration ${name} was changed after it was applied.`)
}

async function apply(database, { name, sql, checksum }) {
  const record = `INSERT INTO _prisma_migrations (id, checksum, finished_at, migration_name, started_at, applied_steps_count)
    VALUES ('${randomUUID()}', '${checksum}', clock_timestamp(), '${name.replaceAll("'", "''")}', now(), 1)`
  try {
    await database.exec(`BEGIN;\n${sql}\n;${record};\nCOMMIT;`)
  } catch (error) {
    await database.exec("ROLLBACK")
    throw new Error(`Migration ${name}: ${error.message}`)
  }
}
