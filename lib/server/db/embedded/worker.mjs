// The embedded database on a thread of its own, for lib/server/db/embedded/thread.ts: a statement does not hold up the
// server's other work, and a database that panicked can be ended without ending the process.
//
// Each message is a call, `{ id, name, … }`, and is answered by `{ id, value }` or `{ id, failure }`. The statements of a
// transaction name it by the number that `begin` gave it. After a panic nothing is answered any more: PGlite would spin.
import { parentPort, workerData } from "node:worker_threads"
import { messages, PGlite } from "@electric-sql/pglite"
import { PrismaPGlite } from "pglite-prisma-adapter"
import { keepParsers } from "./pglite-parsers.mjs"

const store = await PGlite.create(workerData.folder ?? "memory://")
await store.exec("SET TIME ZONE 'UTC'")
keepParsers(store)
const plain = await new PrismaPGlite(store).connect()
const transactions = new Map()
let lastTransaction = 0
let hasPanicked = false

const calls = {
  beat: async () => null,
  queryRaw: ({ transaction, query }) => queryableOf(transaction).queryRaw(query),
  executeRaw: ({ transaction, query }) => queryableOf(transaction).executeRaw(query),
  begin,
  commit: ({ transaction }) => end(transaction),
  rollback: ({ transaction }) => end(transaction, (tx) => tx.rollback()),
  exec: ({ sql }) => store.exec(sql).then(() => null),
  query: async ({ sql }) => (await store.query(sql)).rows,
  close: () => store.close(),
}

parentPort.on("message", async ({ id, name, ...call }) => {
  if (hasPanicked) return
  try {
    parentPort.postMessage({ id, value: await calls[name](call) })
  } catch (error) {
    hasPanicked ||= isPanic(error)
    parentPort.postMessage({ id, failure: describe(error), hasPanicked })
  }
})
parentPort.postMessage({ isOpen: true })

function queryableOf(transaction) {
  return transaction === undefined ? plain : transactions.get(transaction).queryable
}

/** Not by the adapter's own transaction, which answers a commit as done although it failed. */
async function begin() {
  let ended
  const { tx, letGo } = await new Promise((resolve, reject) => {
    // PGlite commits when this work is done, which is when `end` lets it go.
    ended = store.transaction((tx) => new Promise((letGo) => resolve({ tx, letGo })))
    ended.catch(reject)
  })
  const queryable = await new PrismaPGlite(tx).connect()
  transactions.set(++lastTransaction, { tx, letGo, ended, queryable })
  return lastTransaction
}

async function end(transaction, first) {
  const { tx, letGo, ended } = transactions.get(transaction)
  transactions.delete(transaction)
  await first?.(tx)
  letGo()
  await ended
  return null
}

/** PostgreSQL has given up on itself, or the WebAssembly under it broke. */
function isPanic(error) {
  const severity = error.severity ?? error.cause?.severity
  return severity === "PANIC" || severity === "FATAL" || error instanceof WebAssembly.RuntimeError
}

/** The cause is what Prisma understands, which the adapter makes of PostgreSQL's own errors. */
function describe(error) {
  return { message: String(error.message), cause: causeOf(error) }
}

function causeOf(error) {
  if (!(error instanceof messages.DatabaseError)) return error.cause?.kind && error.cause
  try {
    return plain.onError(error)
  } catch (converted) {
    return converted.cause
  }
}
