// Opens the database that DATABASE_URL names; without one, the embedded PostgreSQL (PGlite) in DATA_DIR.
// Shared by the scripts and by lib/server/db/database.ts, because both must find the same folder.
import path from "node:path"
import { lockFolder } from "./folder-lock.mjs"

/** The folder of the embedded database. */
export function dataFolder() {
  return path.resolve(/*turbopackIgnore: true*/ process.env.DATA_DIR ?? ".data")
}

/** The folder inside it that PGlite owns. */
export function databaseFolder() {
  return path.join(/*turbopackIgnore: true*/ dataFolder(), "pg")
}

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
