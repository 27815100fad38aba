// The production server with a database of its own, for one bench run.
import { spawnSync } from "node:child_process"
import { mkdtempSync, rmSync } from "node:fs"
import os from "node:os"
import path from "node:path"
import { openDatabase } from "../../scripts/lib/database/storage.mjs"
import { createDatabase } from "../../scripts/lib/database/test-database.mjs"
import { freePort, spawnServer, stopServer, waitUntilReady } from "../../scripts/lib/server.mjs"
import { cleanEnv, root } from "../../scripts/lib/steps.mjs"

export async function startServer({ env: asked = {} } = {}) {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), "messenger-playground-bench-"))
  const database = await createDatabase()
  // What a bench sends in seconds would be a flood from a visitor; the counting itself is part of what it measures.
  const env = { RATE_LIMITS: "1000", ...asked, DATA_DIR: dataDir, ...(database && { DATABASE_URL: database.url }) }
  const port = await freePort()
  const launch = async () => {
    migrate(env)
    const child = spawnServer({ port, env, stdio: ["ignore", "ignore", "inherit"] })
    await waitUntilReady(child, port)
    return child
  }
  let child = await launch()
  return {
    origin: `http://localhost:${port}`,
    /** Ends the process as a power cut of the machine's process table would: no handler runs. */
    kill: () => {
      const ended = new Promise((resolve) => child.once("exit", resolve))
      child.kill("SIGKILL")
      return ended
    },
    restart: async () => {
      child = await launch()
    },
    /** Works on the database itself while no server does. */
    offline: async (work) => {
      await stopServer(child)
      const { DATABASE_URL } = process.env
      Object.assign(process.env, { DATA_DIR: dataDir, ...(database && { DATABASE_URL: database.url }) })
      const opened = await openDatabase()
      await work(opened)
      await opened.close()
      if (database) Object.assign(process.env, { DATABASE_URL })
      child = await launch()
    },
    stop: async () => {
      await stopServer(child)
      await database?.drop()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

function migrate(env) {
  const { status, stderr } = spawnSync(process.execPath, ["scripts/migrate.mjs"], {
    cwd: root,
    env: cleanEnv(env),
    encoding: "utf8",
  })
  if (status !== 0) throw new Error(`Migrating failed: ${stderr}`)
}
