import { spawnSync } from "node:child_process"
import { cpSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from "node:fs"
import os from "node:os"
import path from "node:path"
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest"
import { healthStatus, openLedger } from "@/app/api/_testing/ledger"
import { closeDatabase, database, openEmbedded, setDatabase } from "@/lib/server/db/database"
import { isAway } from "@/lib/server/db/database-error"
import { seedTemplate } from "@/lib/server/workspace/template"
import { migrate } from "@/scripts/lib/database/migrations.mjs"

const megabyte = 2 ** 20
let filled: string
let home: string
let isMounted = false

beforeAll(async () => {
  filled = newFolder()
  await open(filled)
  await closeDatabase()
})

afterAll(() => rmSync(filled, { recursive: true, force: true }))

beforeEach(() => {
  home = newFolder()
  vi.spyOn(console, "error").mockImplementation(() => {})
})

afterEach(async () => {
  await closeDatabase()
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
  if (isMounted) spawnSync("umount", [home])
  isMounted = false
  rmSync(home, { recursive: true })
})

const newFolder = () => mkdtempSync(path.join(os.tmpdir(), "sick-embedded-"))

async function open(folder: string): Promise<void> {
  vi.stubEnv("DATA_DIR", folder)
  const opened = await openEmbedded({ tickMs: 100 })
  await migrate({ isServer: false, exec: opened.exec, query: opened.query })
  setDatabase(opened)
  await seedTemplate()
}

/** Opens a copy, because filling a new folder takes seconds. */
async function openCopy(): Promise<void> {
  const folder = path.join(home, "data")
  cpSync(filled, folder, { recursive: true })
  await open(folder)
}

/** A disk of this size for the folder; only an administrator may mount one. */
function mountDisk(bytes: number): boolean {
  isMounted = spawnSync("mount", ["-t", "tmpfs", "-o", `size=${bytes}`, "tmpfs", home]).status === 0
  return isMounted
}

/** Fills the disk but for so many bytes; the returned function makes room again. */
function fill(leave: number): () => void {
  const { bavail, bsize } = statfsSync(home)
  const file = path.join(home, "ballast")
  writeFileSync(file, Buffer.alloc(Math.max(0, bavail * bsize - leave)))
  return () => rmSync(file)
}

// Each fills a disk or waits for a thread to be given up, which takes its time where others work as well.
describe.skipIf(process.env.DATABASE_URL)("the embedded database", { timeout: 90_000 }, () => {
  test("whose disk is full is a 503, and takes events again when there is room", async (context) => {
    if (!mountDisk(140 * megabyte)) return context.skip("Mounting a small disk needs an administrator.")
    await openCopy()
    const ledger = await openLedger()
    expect(await ledger.send()).toBe(200)
    const makeRoom = fill(0)
    await expect.poll(ledger.send, { timeout: 10_000, interval: 0 }).toBe(503)
    expect(await healthStatus()).toBe(503)
    expect(await ledger.missing()).toEqual([])
    makeRoom()
    expect(await ledger.send()).toBe(200)
    expect(await healthStatus()).toBe(200)
    expect(await ledger.missing()).toEqual([])
  })

  test("that panics because its log has no room is opened again, with everything it acknowledged", async (context) => {
    if (!mountDisk(140 * megabyte)) return context.skip("Mounting a small disk needs an administrator.")
    await openCopy()
    const ledger = await openLedger()
    const makeRoom = fill(4 * megabyte)
    const panic = exhaustLog()
    const writers = Array.from({ length: 8 }, () =>
      expect.poll(ledger.send, { timeout: 20_000, interval: 0 }).toBe(503),
    )
    await Promise.all([panic, ...writers])
    expect(await healthStatus()).toBe(503)
    makeRoom()
    await expect.poll(healthStatus, { timeout: 20_000 }).toBe(200)
    expect(await ledger.send()).toBe(200)
    expect(await ledger.missing()).toEqual([])
  })

  test("that computes for ever is ended and opened again, and holds up no other work meanwhile", async () => {
    await openCopy()
    const ledger = await openLedger()
    expect(await ledger.send()).toBe(200)
    const db = await database()
    let isOver = false
    const spinning = expect(db.$queryRaw`SELECT count(*)::text FROM generate_series(1, 1e12::bigint)`)
      .rejects.toThrow()
      .finally(() => {
        isOver = true
      })
    for (let turn = 0; turn < 100; turn++) await new Promise((resolve) => setImmediate(resolve))
    expect(isOver).toBe(false)
    expect(await ledger.send()).toBe(503)
    await spinning
    await expect.poll(ledger.send, { timeout: 20_000 }).toBe(200)
    expect(await healthStatus()).toBe(200)
    expect(await ledger.missing()).toEqual([])
  })
})

/** Writes to the log alone until it needs another file. */
async function exhaustLog(): Promise<void> {
  const db = await database()
  const fill = () => db.$queryRaw`SELECT pg_logical_emit_message(true, 'filler', repeat('x', 200000))::text`
  for (;;) {
    try {
      await fill()
    } catch (error) {
      expect(error).toSatisfy(isAway)
      return
    }
  }
}
