// A database that is migrated and seeded, so that a first start need not make one, which takes seconds.
import { createWriteStream, mkdtempSync, rmSync } from "node:fs"
import os from "node:os"
import path from "node:path"
import { pipeline } from "node:stream/promises"
import { constants, createBrotliCompress } from "node:zlib"
import { create } from "tar"
import { freePort, spawnServer, stopServer, waitUntilReady } from "../server.mjs"
import { runNode } from "../steps.mjs"

const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_LGWIN, BROTLI_MAX_WINDOW_BITS } = constants

/** What belongs to the process that had it open. */
const isOfRun = (name) => /(^|\/)(lock|lock\.owner|postmaster\.pid)$/.test(name)

/** Writes the data folder as it is after a first start that was ended well. */
export async function writeReadyDatabase(file) {
  const folder = mkdtempSync(path.join(os.tmpdir(), "messenger-playground-"))
  const env = { DATA_DIR: folder, DATABASE_URL: "" }
  try {
    await runNode("migrate", ["scripts/migrate.mjs"], { env, quiet: true })
    const port = await freePort()
    const server = spawnServer({ port, env })
    await waitUntilReady(server, port)
    await stopServer(server)
    // PostgreSQL's templates are the same files three times over, some megabytes apart.
    const params = { [BROTLI_PARAM_QUALITY]: 9, [BROTLI_PARAM_LGWIN]: BROTLI_MAX_WINDOW_BITS }
    const packed = create({ cwd: folder, portable: true, filter: (name) => !isOfRun(name) }, ["."])
    await pipeline(packed, createBrotliCompress({ params }), createWriteStream(file))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
