// @vitest-environment happy-dom
// Where unsent calls are kept (quality case 45).
import { IDBFactory } from "fake-indexeddb"
import { afterEach, beforeEach, expect, test, vi } from "vitest"
import { limits } from "../../../lib/contract/limits"
import { createOutbox } from "./outbox"
import { type OutboxEntry, openOutboxStore, type Unsent } from "./outbox-store"

beforeEach(() => {
  vi.stubGlobal("indexedDB", new IDBFactory())
  vi.spyOn(console, "warn").mockImplementation(() => {})
})
afterEach(() => {
  vi.restoreAllMocks()
  Reflect.deleteProperty(globalThis, "indexedDB")
  vi.stubGlobal("localStorage", storage)
  localStorage.clear()
})

const storage = localStorage

const owner = { visitorId: "visitor", logins: [] }

function event(id: string): Unsent {
  return {
    kind: "event",
    id,
    name: id,
    metadata: null,
    at: Date.now(),
    traceId: null,
    visitorId: "visitor",
    login: null,
  }
}

/** Until these, and no others, are where the next page looks for them. */
async function untilStored(...ids: string[]) {
  const list = async () => (await openOutboxStore("demo").list()).map(({ id }) => id).sort()
  await expect.poll(list, { interval: 1 }).toEqual(ids.sort())
}

/** What the next page finds. */
async function nextPage() {
  return (await createOutbox(openOutboxStore("demo")).takeLeftovers(owner)).map(({ id }) => id)
}

function withoutDatabase() {
  Reflect.deleteProperty(globalThis, "indexedDB")
}

function withoutStorage() {
  vi.stubGlobal("localStorage", {
    getItem: () => {
      throw new DOMException("refused", "SecurityError")
    },
    clear: () => {},
  })
}

test.each([
  ["a database", () => {}],
  ["localStorage alone", withoutDatabase],
])("with %s the next page finds what was not settled, in the order of the calls", async (_, prepare) => {
  prepare()
  const outbox = createOutbox(openOutboxStore("demo"))
  for (const id of ["c", "a", "b"]) outbox.keep(event(id))
  outbox.settle(["a"])
  await untilStored("b", "c")
  expect(await nextPage()).toEqual(["c", "b"])
  expect(console.warn).not.toHaveBeenCalled()
})

test("without any storage the page works, and says once that it keeps nothing", async () => {
  withoutDatabase()
  withoutStorage()
  const outbox = createOutbox(openOutboxStore("demo"))
  expect(outbox.keep(event("a"))).toBe(true)
  outbox.keep(event("b"))
  outbox.release(["a", "b"])
  const left = await outbox.takeLeftovers(owner)
  expect(left.map(({ id }) => id)).toEqual(["a", "b"])
  expect(console.warn).toHaveBeenCalledTimes(1)
})

test("a database that fails while the page is open is left for localStorage, with everything", async () => {
  const outbox = createOutbox(openOutboxStore("demo"))
  outbox.keep(event("a"))
  await untilStored("a")
  const { IDBObjectStore } = await import("fake-indexeddb")
  vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(() => {
    throw new DOMException("full", "QuotaExceededError")
  })
  outbox.keep(event("b"))
  withoutDatabase()
  await untilStored("a", "b")
  expect(await nextPage()).toEqual(["a", "b"])
})

test("more calls than may wait are dropped, with one warning", async () => {
  const outbox = createOutbox(openOutboxStore("demo"))
  const kept = Array.from({ length: limits.outboxEntries + 5 }, (_, index) => outbox.keep(event(`event-${index}`)))
  expect(kept.filter(Boolean)).toHaveLength(limits.outboxEntries)
  expect(console.warn).toHaveBeenCalledTimes(1)
  outbox.settle(["event-0"])
  expect(outbox.keep(event("later"))).toBe(true)
  expect(outbox.keep(event("later"))).toBe(true)
})

test("what this page is sending, or has just sent, is no leftover", async () => {
  const outbox = createOutbox(openOutboxStore("demo"))
  outbox.keep(event("a"))
  outbox.keep(event("b"))
  await untilStored("a", "b")
  outbox.settle(["a"])
  expect(await outbox.takeLeftovers(owner)).toEqual([])
})

test("two answers at once take a leftover once", async () => {
  const page = createOutbox(openOutboxStore("demo"))
  page.keep(event("a"))
  await untilStored("a")
  const next = createOutbox(openOutboxStore("demo"))
  const taken = await Promise.all([next.takeLeftovers(owner), next.takeLeftovers(owner)])
  expect(taken.flat().map(({ id }) => id)).toEqual(["a"])
})

test("what is refused while an answer's leftovers are read waits for the next answer", async () => {
  const outbox = createOutbox(openOutboxStore("demo"))
  outbox.keep(event("a"))
  const reading = outbox.takeLeftovers(owner)
  outbox.release(["a"])
  expect(await reading).toEqual([])
  expect((await outbox.takeLeftovers(owner)).map(({ id }) => id)).toEqual(["a"])
})

test("a call that was kept and settled while the store was read is not taken for a leftover", async () => {
  const stored = new Map<string, OutboxEntry>()
  const outbox = createOutbox({
    async put(entries) {
      for (const entry of entries) stored.set(entry.id, entry)
    },
    list: () => new Promise((resolve) => setTimeout(() => resolve([...stored.values()]), 10)),
    // Slower than the list.
    remove: () => new Promise(() => {}),
    async clear() {},
  })
  const leftovers = outbox.takeLeftovers(owner)
  outbox.keep(event("refused"))
  await new Promise((resolve) => setTimeout(resolve))
  outbox.settle(["refused"])
  expect(await leftovers).toEqual([])
})
