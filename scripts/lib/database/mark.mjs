// Which migrations the embedded database has had, kept beside its own files: opening it only to learn that takes a second.
import { createHash } from "node:crypto"
import { existsSync, readFileSync, writeFileSync } from "node:fs"
import path from "node:path"
import { databaseFolder } from "../../../lib/server/db/embedded/data-folder.mjs"
import { listMigrations } from "./migrations.mjs"

/** Whether the database that a server would open is known to have all migrations; of a server's own database nothing is known. */
export function isMigrated() {
  if (process.env.DATABASE_URL) return false
  const mark = markFile()
  return existsSync(mark) && readFileSync(mark, "utf8") === digest()
}

/** Notes that it has them all. */
export function markMigrated() {
  if (!process.env.DATABASE_URL) writeFileSync(markFile(), digest())
}

function markFile() {
  return path.join(databaseFolder(), "migrations.sha256")
}

function digest() {
  return createHash("sha256").update(JSON.stringify(listMigrations())).digest("hex")
}
