import { clear, createStore, delMany, entries, setMany } from "idb-keyval"
import type { JsonRecord } from "../../page/json"
import { warn } from "../../page/log"
import { stringify } from "../../page/stringify"
import type { Outgoing } from "../../state/store"

type Content =
  | { kind: "event"; name: string; metadata: JsonRecord | null; traceId: string | null }
  | { kind: "message"; message: Outgoing; ticketTitle: string | null; isStart: boolean; traceId: string | null }

export type Unsent = Content & {
  id: string
  /** Epoch milliseconds of the call. */
  at: number
  /** Whose it is: the visitor's cookie, and the login as far as it is known. */
  visitorId: string
  login: string | null
}

/** `order` grows from call to call, also within a millisecond. */
export type OutboxEntry = Unsent & { order: number }

/** Where unsent calls outlive the page. Every operation works somewhere: at the worst in memory, which ends with it. */
export type OutboxStore = {
  put(entries: OutboxEntry[]): Promise<void>
  remove(ids: string[]): Promise<void>
  list(): Promise<OutboxEntry[]>
  clear(): Promise<void>
}

/**
 * IndexedDB, else localStorage, else memory. A place that fails, also later, is left for the next one, because a browser
 * may refuse, fill up or clear its storage at any time (quality case 45).
 */
export function openOutboxStore(appId: string): OutboxStore {
  const places = [() => openDatabase(appId), () => openStorage(appId), openMemory]
  let place: OutboxStore | null = null
  /** What this page put, for the next place when one fails. */
  const own = new Map<string, OutboxEntry>()
  let last: Promise<unknown> = Promise.resolve()

  /** One after the other: two that fail at once must not leave two places. */
  function attempt<T>(operation: (store: OutboxStore) => Promise<T>): Promise<T> {
    const next = last.then(() => attemptNow(operation))
    last = next
    return next
  }

  async function attemptNow<T>(operation: (store: OutboxStore) => Promise<T>): Promise<T> {
    for (;;) {
      try {
        place ??= await openNext()
        return await operation(place)
      } catch {
        place = null
        places.shift()
        if (places.length === 1) warn("This page has no storage. What is not sent when it closes is lost.")
      }
    }
  }

  async function openNext(): Promise<OutboxStore> {
    const next = await (places[0] ?? openMemory)()
    if (own.size > 0) await next.put([...own.values()])
    return next
  }

  return {
    put(list) {
      for (const entry of list) own.set(entry.id, entry)
      return attempt((store) => store.put(list))
    },
    remove(ids) {
      for (const id of ids) own.delete(id)
      return attempt((store) => store.remove(ids))
    },
    list: () => attempt((store) => store.list()),
    clear() {
      own.clear()
      return attempt((store) => store.clear())
    },
  }
}

async function openDatabase(appId: string): Promise<OutboxStore> {
  const store = createStore(`messenger-${appId}`, "outbox")
  // An opaque origin and some private modes fail only at the first use.
  await entries(store)
  return {
    put: (list) =>
      setMany(
        list.map((entry) => [entry.id, entry]),
        store,
      ),
    remove: (ids) => delMany(ids, store),
    list: async () => (await entries<string, OutboxEntry>(store)).map(([, entry]) => entry),
    clear: () => clear(store),
  }
}

async function openStorage(appId: string): Promise<OutboxStore> {
  const key = `messenger-outbox-${appId}`
  const read = (): OutboxEntry[] => JSON.parse(localStorage.getItem(key) ?? "[]")
  const write = (list: OutboxEntry[]) => {
    if (list.length === 0) localStorage.removeItem(key)
    else localStorage.setItem(key, stringify(list))
  }
  write(read())
  return {
    async put(list) {
      const ids = new Set(list.map(({ id }) => id))
      write([...read().filter(({ id }) => !ids.has(id)), ...list])
    },
    async remove(ids) {
      write(read().filter(({ id }) => !ids.includes(id)))
    },
    list: async () => read(),
    clear: async () => write([]),
  }
}

async function openMemory(): Promise<OutboxStore> {
  const kept = new Map<string, OutboxEntry>()
  return {
    async put(list) {
      for (const entry of list) kept.set(entry.id, entry)
    },
    async remove(ids) {
      for (const id of ids) kept.delete(id)
    },
    list: async () => [...kept.values()],
    clear: async () => kept.clear(),
  }
}
