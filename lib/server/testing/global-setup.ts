import { randomBytes } from "node:crypto"
import pg from "pg"

/** Names this run's temporary databases; drops those on a server when the run is over. */
export default function setup(): () => Promise<void> {
  const prefix = `playground_test_${randomBytes(4).toString("hex")}`
  process.env.TEST_DATABASE_PREFIX = prefix
  const serverUrl = process.env.DATABASE_URL
  return async () => {
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
