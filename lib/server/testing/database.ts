// A real database for the tests of one worker: PGlite in memory, or a temporary database on the server of DATABASE_URL.
import path from "node:path"
import pg from "pg"
import { afterAll, beforeAll } from "vitest"
import { migrate } from "@/scripts/lib/database/migrations.mjs"
import { type OpenDatabase, openEmbedded, openServer, setDatabase } from "../db/database"
import { seedTemplate } from "../workspace/template"

// Test files of one worker share globalThis, and with it the database.
const slot = globalThis as typeof globalThis & { testDatabase?: Promise<OpenDatabase> }

/** Call at the top of a test file. Each test makes its own workspace, so none needs an empty database. */
export function withTestDatabase(): void {
  beforeAll(async () => {
    slot.testDatabase ??= open(process.env.VITEST_POOL_ID)
    await use(await slot.testDatabase)
  })
}

/** The same where the file's own rows would hold up the tests of others. */
export function withOwnDatabase(): void {
  let opened: OpenDatabase | undefined
  beforeAll(async () => {
    opened = await open(`${process.env.VITEST_POOL_ID}_own`)
    await use(opened)
  })
  afterAll(() => opened?.close())
}

async function use(opened: OpenDatabase): Promise<void> {
  process.env.DATA_DIR = path.join(process.env.TEST_DATA_DIR ?? "", process.env.VITEST_POOL_ID ?? "")
  setDatabase(opened)
  await seedTemplate()
}

function open(name: string | undefined): Promise<OpenDatabase> {
  const { DATABASE_URL, TEST_DATABASE_PREFIX } = process.env
  return DATABASE_URL ? openTemporary(DATABASE_URL, `${TEST_DATABASE_PREFIX}_${name}`) : openMemory()
}

async function openMemory(): Promise<OpenDatabase> {
  const opened = await openEmbedded({ inMemory: true })
  await migrate({ isServer: false, exec: opened.exec, query: opened.query })
  return opened
}

async function openTemporary(serverUrl: string, name: string): Promise<OpenDatabase> {
  await withServer(serverUrl, (server) => server.query(`CREATE DATABASE "${name}"`))
  const url = new URL(serverUrl)
  url.pathname = `/${name}`
  await withServer(url.href, (server) =>
    migrate({
      isServer: true,
      exec: (sql: string) => server.query(sql),
      query: async (sql: string) => (await server.query(sql)).rows,
    }),
  )
  return openServer(url.href)
}

async function withServer(connectionString: string, work: (server: pg.Client) => Promise<unknown>): Promise<void> {
  const server = new pg.Client({ connectionString })
  await server.connect()
  try {
    await work(server)
  } finally {
    await server.end()
  }
}
