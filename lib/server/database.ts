// One Prisma client for the process, on PGlite or on the server that DATABASE_URL names.
import "server-only"
import { PrismaClient } from "@/generated/prisma/client"
import { databaseFolder, dataFolder, lockFolder } from "@/scripts/lib/storage.mjs"
import { keepParsers } from "./pglite-parsers"

export type OpenDatabase = { client: PrismaClient; close: () => Promise<void> }

// On globalThis, because Next bundles this module once per entry point and again after each hot reload.
const slot = globalThis as typeof globalThis & { playgroundDatabase?: Promise<OpenDatabase> }

// PGlite runs one transaction at a time, so under load the others wait for their turn.
const transactionOptions = { maxWait: 10_000, timeout: 10_000 }

/** The process's database client, opened on first use. */
export async function database(): Promise<PrismaClient> {
  slot.playgroundDatabase ??= open().catch((error) => {
    slot.playgroundDatabase = undefined
    throw error
  })
  return (await slot.playgroundDatabase).client
}

/** Waits for running statements and closes; the next `database()` opens again. */
export async function closeDatabase(): Promise<void> {
  const opening = slot.playgroundDatabase
  slot.playgroundDatabase = undefined
  await (await opening)?.close()
}

/** Puts an already open database in place: tests bring their own. */
export function setDatabase(opened: OpenDatabase): void {
  slot.playgroundDatabase = Promise.resolve(opened)
}

function open(): Promise<OpenDatabase> {
  return process.env.DATABASE_URL ? openServer(process.env.DATABASE_URL) : openEmbedded()
}

/** Opens a PostgreSQL server. Times are read as UTC, so the connections must speak it whatever the server's zone. */
export async function openServer(connectionString: string): Promise<OpenDatabase> {
  const { PrismaPg } = await import("@prisma/adapter-pg")
  const adapter = new PrismaPg({ connectionString, connectionTimeoutMillis: 5_000, options: "-c TimeZone=UTC" })
  const client = new PrismaClient({ adapter, transactionOptions })
  return { client, close: () => client.$disconnect() }
}

/** Opens PGlite: in the locked data folder, or in memory for a test, which also gets to run migrations on it. */
export async function openEmbedded({ inMemory = false } = {}) {
  const release = inMemory ? undefined : lockFolder(dataFolder())
  const { PGlite } = await import("@electric-sql/pglite")
  const { PrismaPGlite } = await import("pglite-prisma-adapter")
  const store = await PGlite.create(inMemory ? "memory://" : databaseFolder())
  await store.exec("SET TIME ZONE 'UTC'")
  keepParsers(store)
  const client = new PrismaClient({ adapter: new PrismaPGlite(store), transactionOptions })
  const close = async () => {
    await client.$disconnect()
    if (!store.closed) await store.close()
    release?.()
  }
  const exec = (sql: string) => store.exec(sql)
  const query = async (sql: string) => (await store.query(sql)).rows
  return { client, close, exec, query }
}
