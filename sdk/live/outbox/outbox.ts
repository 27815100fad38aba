// What was called for and not yet confirmed by the server. It outlives the page: the next page of the same person sends
// it, with the same UUIDs, so that what had arrived after all is stored once. One outbox for each App ID.
import { limits } from "../../../lib/contract/limits"
import type { Messenger } from "../../messenger"
import { now } from "../../page/clock"
import type { Json } from "../../page/json"
import { warn } from "../../page/log"
import { subjectOf } from "../../page/login-token"
import { type OutboxEntry, type OutboxStore, openOutboxStore, type Unsent } from "./outbox-store"

export type Outbox = {
  /** False when there is no more room. */
  keep(entry: Unsent): boolean
  settle(ids: string[]): void
  /** Nobody is sending these any more; they wait to be taken up. */
  release(ids: string[]): void
  /** What an earlier page of this person left, or was released here, oldest first; each entry once. */
  takeLeftovers(owner: Owner): Promise<OutboxEntry[]>
  clear(): void
}

export type Owner = {
  visitorId: string
  /** Every name by which the person may have been known when it was kept. */
  logins: string[]
}

const outboxes = new Map<string, Outbox>()

/** The outbox of an App ID on this page. */
export function outboxOf(appId: string): Outbox {
  const outbox = outboxes.get(appId) ?? createOutbox(openOutboxStore(appId))
  outboxes.set(appId, outbox)
  return outbox
}

/** Written at once: a thousand would hold up the page for as long as a frame and a half. */
const slice = 50

/** The names of the person who is logged in: those of the page's settings first, then the server's. */
export function loginsOf({ store }: Messenger): string[] {
  const { settings, person } = store.getState()
  const said = named([settings.user_id, subjectOf(settings.intercom_user_jwt), settings.email])
  const known = person?.role === "user" ? named([person.user_id, person.email]) : []
  // Whom the page has named since the last answer is somebody else.
  const isSame = said.length === 0 || known.some((name) => said.includes(name))
  return isSame ? [...said, ...known] : said
}

function named(names: (Json | undefined)[]): string[] {
  return names.filter((name) => name !== undefined && name !== null).map(String)
}

/** The login to keep an entry under; a visitor has none. */
export function loginOf(messenger: Messenger): string | null {
  return loginsOf(messenger)[0] ?? null
}

export function createOutbox(store: OutboxStore): Outbox {
  /** Of this page. */
  const kept = new Map<string, OutboxEntry>()
  const released = new Set<string>()
  /** What the store may hold of them. */
  const saved = new Set<string>()
  let lastOrder = 0
  let isSaving = false
  let isFull = false

  /** Once for all changes of a tick; what is settled before it was saved is never written. */
  async function save(): Promise<void> {
    if (isSaving) return
    isSaving = true
    await null
    while (isBehind()) await write()
    isSaving = false
  }

  async function write(): Promise<void> {
    const added = [...kept.values()].filter(({ id }) => !saved.has(id)).slice(0, slice)
    const gone = [...saved].filter((id) => !kept.has(id)).slice(0, slice)
    for (const { id } of added) saved.add(id)
    if (added.length > 0) await store.put(added)
    if (gone.length > 0) await store.remove(gone)
    for (const id of gone) saved.delete(id)
  }

  function isBehind(): boolean {
    return kept.size !== saved.size || [...kept.keys()].some((id) => !saved.has(id))
  }

  return {
    keep(entry) {
      if (kept.has(entry.id)) return true
      if (kept.size >= limits.outboxEntries) {
        if (!isFull)
          warn(`More than ${limits.outboxEntries} calls wait to be sent. Further ones are dropped until some are.`)
        isFull = true
        return false
      }
      isFull = false
      lastOrder = Math.max(entry.at, lastOrder + 1)
      kept.set(entry.id, { ...entry, order: lastOrder })
      void save()
      return true
    },
    settle(ids) {
      for (const id of ids) kept.delete(id)
      void save()
    },
    release(ids) {
      for (const id of ids) released.add(id)
    },
    async takeLeftovers({ visitorId, logins }) {
      const isFresh = ({ at }: OutboxEntry) => now() - at < limits.outboxAgeMs
      // A visitor's calls become the user's at login. A user's stay theirs, whoever uses this browser now.
      const isTheirs = (entry: OutboxEntry) =>
        entry.login === null ? entry.visitorId === visitorId : logins.includes(entry.login)
      // Being sent now, or sent and about to be removed; both also since the store was asked.
      const before = new Set([...kept.keys(), ...saved])
      const isBusy = (id: string) => before.has(id) || kept.has(id) || saved.has(id)
      // What is released from here on was refused after the answer this is for: sending it at once would go in circles.
      const free = new Set(released)
      const stored = (await store.list()).filter(({ id }) => (free.has(id) && released.has(id)) || !isBusy(id))
      const stale = stored.filter((entry) => !isFresh(entry)).map(({ id }) => id)
      for (const id of stale) kept.delete(id)
      if (stale.length > 0) void store.remove(stale)
      const left = stored.filter((entry) => isFresh(entry) && isTheirs(entry)).sort((a, b) => a.order - b.order)
      for (const entry of left) {
        kept.set(entry.id, entry)
        saved.add(entry.id)
        released.delete(entry.id)
      }
      return left
    },
    clear() {
      kept.clear()
      saved.clear()
      released.clear()
      void store.clear()
    },
  }
}
