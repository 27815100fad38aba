// What was called for and not yet confirmed by the server. It outlives the page: the next page of the same person sends
// it, with the same UUIDs, so that what had arrived after all is stored once. One outbox for each App ID.
import { limits } from "../../lib/contract/limits"
import { now } from "../clock"
import type { JsonRecord } from "../json"
import { warn } from "../log"
import type { Messenger } from "../messenger"
import type { Outgoing } from "../store"
import { type OutboxStore, openOutboxStore } from "./outbox-store"

type Content =
  | { kind: "event"; name: string; metadata: JsonRecord | null; traceId: string | null }
  | { kind: "message"; message: Outgoing; ticketTitle: string | null; isStart: boolean; traceId: string | null }

export type OutboxEntry = Content & {
  id: string
  /** Epoch milliseconds of the call. */
  at: number
  /** Whose it is: the visitor's cookie, and the login as the page gave it. */
  visitorId: string
  login: string | null
}

export type Outbox = {
  /** False when there is no more room. */
  keep(entry: OutboxEntry): boolean
  settle(ids: string[]): void
  /** Nobody is sending these any more; they wait to be taken up. */
  release(ids: string[]): void
  /** What an earlier page of this person left, or was released here, oldest first; each entry once. */
  takeLeftovers(owner: Pick<OutboxEntry, "visitorId" | "login">): Promise<OutboxEntry[]>
  clear(): void
}

const outboxes = new Map<string, Outbox>()

/** The outbox of an App ID on this page. */
export function outboxOf(appId: string): Outbox {
  const outbox = outboxes.get(appId) ?? createOutbox(openOutboxStore(appId))
  outboxes.set(appId, outbox)
  return outbox
}

/** The login that the page's settings name. */
export function loginOf({ store }: Messenger): string | null {
  const { user_id: userId, email } = store.getState().settings
  const login = userId ?? email
  return login === undefined || login === null ? null : String(login)
}

export function createOutbox(store: OutboxStore): Outbox {
  /** Of this page. */
  const kept = new Map<string, OutboxEntry>()
  const released = new Set<string>()
  const saved = new Set<string>()
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
    const added = [...kept.values()].filter(({ id }) => !saved.has(id))
    const gone = [...saved].filter((id) => !kept.has(id))
    for (const { id } of added) saved.add(id)
    for (const id of gone) saved.delete(id)
    if (added.length > 0) await store.put(added)
    if (gone.length > 0) await store.remove(gone)
  }

  function isBehind(): boolean {
    return kept.size !== saved.size || [...kept.keys()].some((id) => !saved.has(id))
  }

  return {
    keep(entry) {
      if (kept.size >= limits.outboxEntries) {
        if (!isFull)
          warn(`More than ${limits.outboxEntries} calls wait to be sent. Further ones are dropped until some are.`)
        isFull = true
        return false
      }
      isFull = false
      kept.set(entry.id, entry)
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
    async takeLeftovers({ visitorId, login }) {
      const isFresh = ({ at }: OutboxEntry) => now() - at < limits.outboxAgeMs
      const isTheirs = (entry: OutboxEntry) =>
        entry.visitorId === visitorId && (entry.login === login || entry.login === null)
      const stored = (await store.list()).filter(({ id }) => !kept.has(id) || released.has(id))
      const stale = stored.filter((entry) => !isFresh(entry)).map(({ id }) => id)
      if (stale.length > 0) await store.remove(stale)
      const left = stored.filter((entry) => isFresh(entry) && isTheirs(entry)).sort((a, b) => a.at - b.at)
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
      void store.clear()
    },
  }
}
