// Which entries of the timeline are shown. Kept up as the timeline changes, so that a line more costs no look at all others.
import type { Entry } from "@/lib/playground/timeline/entry"
import type { Entries } from "@/lib/playground/timeline/entry-list"
import { timesOf } from "@/lib/playground/timeline/repeats"
import { createSight, type Filter } from "./filter-entries"
import { createClosedGroups } from "./open-entries"

export type ShownEntries = {
  readonly length: number
  at(index: number): Entry | undefined
  /** How many lines text and levels hide. */
  hidden(): number
  /** Another one after each change. */
  version(): number
  /** Keeps up with the timeline, and calls after each change. Answers how to stop. */
  subscribe(changed: () => void): () => void
}

export type ShownOptions = Filter & {
  /** The rows that somebody pressed (open-entries.ts). */
  pressed: ReadonlySet<number>
}

/** Reads what is there now; what comes later, while somebody has subscribed. */
export function createShownEntries(entries: Entries, { pressed, ...filter }: ShownOptions): ShownEntries {
  const sightOf = createSight(filter)
  let shown: Entry[] = []
  /** Those before it were dropped. */
  let first = 0
  let hidden = 0
  /** The version of the timeline that is shown. */
  let seen = -1
  let isClosed = createClosedGroups(pressed)
  read()

  function read() {
    shown = []
    first = 0
    hidden = 0
    isClosed = createClosedGroups(pressed)
    for (let index = 0; index < entries.length; index++) {
      const entry = entries.at(index)
      if (entry) take(entry)
    }
    seen = entries.version
  }

  function take(entry: Entry) {
    const sight = sightOf(entry)
    if (sight === "hidden") hidden += timesOf(entry)
    if (sight === "shown" && !isClosed(entry)) shown.push(entry)
  }

  function replaced(entry: Entry, before: Entry) {
    // What came later may have made the text that is looked for.
    if (sightOf(entry) !== sightOf(before)) return read()
    if (sightOf(entry) === "hidden") hidden += timesOf(entry) - timesOf(before)
    const index = shown.lastIndexOf(before)
    if (index >= first) shown[index] = entry
  }

  function dropped(entry: Entry) {
    if (shown[first] === entry) first++
    else if (sightOf(entry) === "hidden") hidden -= timesOf(entry)
    if (first * 2 > shown.length) {
      shown = shown.slice(first)
      first = 0
    }
  }

  return {
    get length() {
      return shown.length - first
    },
    at: (index) => shown[index < 0 ? shown.length + index : first + index],
    hidden: () => hidden,
    version: () => seen,
    subscribe(changed) {
      const tellAfter =
        <T extends unknown[]>(change: (...values: T) => void) =>
        (...values: T) => {
          change(...values)
          seen = entries.version
          changed()
        }
      if (entries.version !== seen) read()
      return entries.follow({
        added: tellAfter(take),
        replaced: tellAfter(replaced),
        dropped: tellAfter(dropped),
        reset: tellAfter(read),
      })
    },
  }
}
