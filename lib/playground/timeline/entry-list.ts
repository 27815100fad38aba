// The entries of the timeline, oldest first. The list is changed in place and tells whoever follows it of each change, so
// that what it costs depends on what is new and not on what is there.
import { limits } from "@/lib/contract/limits"
import { weigh } from "@/lib/contract/weight"
import type { Entry } from "./entry"

/** Is told of each change as it is made. */
export type Follower = {
  added(entry: Entry): void
  replaced(entry: Entry, before: Entry): void
  /** The oldest made room. */
  dropped(entry: Entry): void
  /** Some were taken away, wherever they stood: all is to be read anew. */
  reset(): void
}

/** What whoever shows the list may do with it. */
export type Entries = {
  readonly length: number
  /** Another one after each change. */
  readonly version: number
  at(index: number): Entry | undefined
  /** All of them, as a copy. */
  all(): Entry[]
  /** Answers how to follow no longer. */
  follow(follower: Follower): () => void
}

export type EntryList = Entries & {
  find(id: number): Entry | undefined
  newest(count: number): Entry[]
  /** Adds the newest. */
  add(entry: Entry): void
  /** Puts an entry in the place of the one with its id. */
  replace(entry: Entry): void
  keepOnly(isKept: (entry: Entry) => boolean): void
}

type Bounds = { entries: number; weight: number }

/** Holds so many entries, of so much weight (lib/contract/weight.ts) together. */
export function createEntryList(most: Bounds): EntryList {
  let kept: { entry: Entry; weight: number }[] = []
  /** Those before it were dropped, and are cut off when they are as many as the rest. */
  let first = 0
  let weight = 0
  let version = 0
  const followers = new Set<Follower>()

  function tell(of: (follower: Follower) => void) {
    version++
    for (const follower of followers) of(follower)
  }

  /** Ids grow from entry to entry. */
  function indexOf(id: number): number {
    let low = first
    let high = kept.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((kept[middle]?.entry.id ?? 0) > id) high = middle - 1
      else low = middle
    }
    return kept[low]?.entry.id === id ? low : -1
  }

  function makeRoom() {
    while (kept.length - first > most.entries || (weight > most.weight && kept.length - first > 1)) {
      const oldest = kept[first++]
      if (!oldest) return
      weight -= oldest.weight
      tell((follower) => follower.dropped(oldest.entry))
    }
    if (first * 2 < kept.length) return
    kept = kept.slice(first)
    first = 0
  }

  return {
    get length() {
      return kept.length - first
    },
    get version() {
      return version
    },
    at: (index) => kept[index < 0 ? kept.length + index : first + index]?.entry,
    all: () => kept.slice(first).map(({ entry }) => entry),
    newest: (count) => kept.slice(Math.max(first, kept.length - count)).map(({ entry }) => entry),
    find: (id) => kept[indexOf(id)]?.entry,
    add(entry) {
      const added = { entry, weight: weightOf(entry) }
      kept.push(added)
      weight += added.weight
      tell((follower) => follower.added(entry))
      makeRoom()
    },
    replace(entry) {
      const index = indexOf(entry.id)
      const before = kept[index]
      if (!before) return
      const changed = { entry, weight: weightOf(entry) }
      kept[index] = changed
      weight += changed.weight - before.weight
      tell((follower) => follower.replaced(entry, before.entry))
      makeRoom()
    },
    keepOnly(isKept) {
      kept = kept.slice(first).filter(({ entry }) => isKept(entry))
      first = 0
      weight = kept.reduce((sum, { weight }) => sum + weight, 0)
      tell((follower) => follower.reset())
    },
    follow(follower) {
      followers.add(follower)
      return () => followers.delete(follower)
    },
  }
}

function weightOf(entry: Entry) {
  return Math.min(weigh(entry, limits.frameMessageWeight), limits.frameMessageWeight)
}
