import { randomBytes } from "node:crypto"
import { mkdtempSync, rmSync } from "node:fs"
import os from "node:os"
import path from "node:path"
import pg from "pg"

/** Names this run's temporary databases and files; removes them when the run is over. */
export default function setup(): () => Promise<void> {
  const prefix = `playground_test_${randomBytes(4).toString("hex")}`
  process.env.TEST_DATABASE_PREFIX = prefix
  const folder = mkdtempSync(path.join(os.tmpdir(), "messenger-playground-unit-"))
  process.env.TEST_DATA_DIR = folder
  const serverUrl = process.env.DATABASE_URL
  return async () => {
    rmSync(folder, { recursive: true, force: true })
    if (serverUrl) await dropDatabases(serverUrl, prefix)
  }
}

async function dropDatabases(connectionString: string, prefix: string): Promise<void> {
  const server = new pg.Client({ connectionString })
  await server.connect()
  const { rows } = await server.query("SELECT datname FROM pg_database WHERE starts_with(datname, $1)", [prefix])
  for (const { datname } of rows) await server.query(`DROP DATABASE "${datname}" WITH (FORCE)`)
  await server.end()
}
