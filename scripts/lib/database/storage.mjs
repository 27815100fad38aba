// Opens the database that DATABASE_URL names; without one, the embedded PostgreSQL (PGlite) in DATA_DIR.
import { databaseFolder, dataFolder } from "../../../lib/server/db/embedded/data-folder.mjs"
import { lockFolder } from "../../../lib/server/db/embedded/folder-lock.mjs"

/** One face for both kinds: `exec` runs a whole script, `query` one statement with parameters. */
export async function openDatabase() {
  return process.env.DATABASE_URL ? openServer(process.env.DATABASE_URL) : openEmbedded()
}

async function openServer(connectionString) {
  const { default: pg } = await import("pg")
  const client = new pg.Client({ connectionString })
  await client.connect()
  return {
    isServer: true,
    exec: (script) => client.query(script),
    query: async (sql, values) => (await client.query(sql, values)).rows,
    close: () => client.end(),
  }
}

async function openEmbedded() {
  const release = await lockFolder(dataFolder())
  const { PGlite } = await import("@electric-sql/pglite")
  const client = await PGlite.create(databaseFolder())
  return {
    isServer: false,
    exec: (script) => client.exec(script),
    query: async (sql, values) => (await client.query(sql, values)).rows,
    close: async () => {
      await client.close()
      release()
    },
  }
}
