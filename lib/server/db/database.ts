// One Prisma client for the process, on PGlite or on the server that DATABASE_URL names.
import "server-only"
import { PrismaClient } from "@/generated/prisma/client"
import { AppError } from "../common/errors"
import { embeddedAdapter } from "./embedded/adapter"
import { databaseFolder, dataFolder } from "./embedded/data-folder.mjs"
import { lockFolder } from "./embedded/folder-lock.mjs"
import { EmbeddedStore } from "./embedded/store"
import type { ServerOptions } from "./server-adapter"

export type OpenDatabase = { client: PrismaClient; close: () => Promise<void> }

// On globalThis, because Next bundles this module once per entry point and again after each hot reload.
const slot = globalThis as typeof globalThis & { playgroundDatabase?: Promise<OpenDatabase>; playgroundEnds?: boolean }

const restartSeconds = 5

// PGlite runs one transaction at a time, so under load the others wait for their turn.
const transactionOptions = { maxWait: 10_000, timeout: 10_000 }

/** The process's database client, opened on first use. */
export async function database(): Promise<PrismaClient> {
  if (slot.playgroundEnds) throw serverEnds()
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

/** The same where the process ends: whoever asks from now on is told to come back. */
export function endDatabase(): Promise<void> {
  slot.playgroundEnds = true
  return closeDatabase()
}

function serverEnds(): AppError {
  const message = `Try again in ${restartSeconds} seconds: the server is being restarted.`
  return new AppError({ code: "unavailable", message, retryAfterSeconds: restartSeconds })
}

/** Puts an already open database in place: tests bring their own. */
export function setDatabase(opened: OpenDatabase): void {
  slot.playgroundDatabase = Promise.resolve(opened)
  slot.playgroundEnds = false
}

function open(): Promise<OpenDatabase> {
  return process.env.DATABASE_URL ? openServer(process.env.DATABASE_URL) : openEmbedded()
}

/** Opens a PostgreSQL server. */
export async function openServer(connectionString: string, options?: ServerOptions): Promise<OpenDatabase> {
  const { serverAdapter } = await import("./server-adapter")
  const client = new PrismaClient({ adapter: serverAdapter(connectionString, options), transactionOptions })
  return { client, close: () => client.$disconnect() }
}

/** Opens PGlite: in the locked data folder, or in memory for a test, which also gets to run migrations on it. */
export async function openEmbedded({ inMemory = false, tickMs }: { inMemory?: boolean; tickMs?: number } = {}) {
  const release = inMemory ? undefined : await lockFolder(dataFolder())
  const store = await EmbeddedStore.open({ folder: inMemory ? null : databaseFolder(), tickMs }).catch((error) => {
    release?.()
    throw error
  })
  const client = new PrismaClient({ adapter: embeddedAdapter(() => store.current()), transactionOptions })
  const close = async () => {
    await client.$disconnect()
    await store.close()
    release?.()
  }
  const exec = (sql: string) => store.current().call<null>("exec", { sql })
  const query = (sql: string) => store.current().call<Record<string, unknown>[]>("query", { sql })
  return { client, close, exec, query }
}
