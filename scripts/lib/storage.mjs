// Opens the database that DATABASE_URL names; without one, the embedded PostgreSQL (PGlite) in DATA_DIR.
// Shared by the scripts and by lib/server/database.ts, because both must respect the same lock.
import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from "node:fs"
import path from "node:path"

/** The folder of the embedded database. */
export function dataFolder() {
  return path.resolve(/*turbopackIgnore: true*/ process.env.DATA_DIR ?? ".data")
}

/** The folder inside it that PGlite owns. */
export function databaseFolder() {
  return path.join(/*turbopackIgnore: true*/ dataFolder(), "pg")
}

/**
 * Takes the data folder for this process and answers the function that gives it back. PGlite has no lock of its own:
 * two processes on one folder silently lose each other's rows.
 * @param {string} folder
 */
export function lockFolder(folder) {
  mkdirSync(folder, { recursive: true })
  const file = path.join(/*turbopackIgnore: true*/ folder, "lock.pid")
  // The second try follows the removal of a lock whose owner died.
  for (let attempt = 0; attempt < 2; attempt++) {
    if (tryLock(file)) {
      const release = () => dropLock(file)
      process.once("exit", release)
      return release
    }
    const owner = Number(readFileSync(file, "utf8"))
    if (owner && owner !== process.pid && isAlive(owner)) {
      throw new Error(
        `The data folder ${folder} is in use by process ${owner}. Stop that one, or set DATA_DIR to another folder.`,
      )
    }
    rmSync(file, { force: true })
  }
  throw new Error(`The data folder ${folder} could not be locked. Try again, or set DATA_DIR to another folder.`)
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
  const release = lockFolder(dataFolder())
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

function tryLock(file) {
  try {
    const handle = openSync(file, "wx")
    writeSync(handle, String(process.pid))
    closeSync(handle)
    return true
  } catch (error) {
    if (error.code === "EEXIST") return false
    throw error
  }
}

function dropLock(file) {
  try {
    if (readFileSync(file, "utf8") === String(process.pid)) rmSync(file)
  } catch {
    // Already gone, which is what was wanted.
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0)
  } catch (error) {
    // EPERM: it runs, under another account.
    return error.code === "EPERM"
  }
  try {
    // A killed process whose parent has not reaped it yet still takes signals; its state is Z.
    return !/^\d+ \(.*\) [ZX]/s.test(readFileSync(`/proc/${pid}/stat`, "utf8"))
  } catch {
    return true
  }
}
