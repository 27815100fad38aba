// What the inspector shows: runs, calls with everything they caused, console lines and errors, oldest first.
import { createStore } from "zustand/vanilla"
import type { Activity } from "@/lib/contract/playground/activity"
import { type CallEntry, type Entry, isOfConsole, type NewEntry, type TimedEffect } from "./entry"
import { createEntryList, type Entries } from "./entry-list"
import { isRepeat, repeat, timesOf } from "./repeats"

/** More is not readable. A line of text weighs about 250, so that only larger values are fewer. */
const most = { entries: 100_000, weight: 80_000_000 }
const maxEffects = 500

type TimelineState = {
  /** Changed in place; `version` says that it was. */
  entries: Entries
  version: number
  /** How many old entries made room for new ones. */
  dropped: number
  /** How many of the entries that are there are errors. */
  errors: number
  add(entries: NewEntry[]): void
  addEffect(traceId: string | null, runId: number, timed: TimedEffect): void
  addActivity(activity: Activity): void
  clear(): void
  /** Takes the console's lines away, and nothing else. */
  clearConsole(): void
}

/** How far back a call looks for what came before it. */
const recent = 200

export const timelineStore = createStore<TimelineState>()((set) => {
  const list = createEntryList(most)
  /** Calls by their trace ids. Of two the first is meant: a page may claim another's id, but only later. */
  const calls = new Map<string, number>()
  let lastId = 0
  let dropped = 0
  let errors = 0

  list.follow({
    added(entry) {
      if (entry.type === "call" && !calls.has(entry.traceId)) calls.set(entry.traceId, entry.id)
      errors += errorsIn(entry)
    },
    replaced(entry, before) {
      errors += errorsIn(entry) - errorsIn(before)
    },
    dropped(entry) {
      dropped++
      if (entry.type === "call" && calls.get(entry.traceId) === entry.id) calls.delete(entry.traceId)
      errors -= errorsIn(entry)
    },
    reset() {
      errors = list.all().reduce((sum, entry) => sum + errorsIn(entry), 0)
    },
  })

  function tell() {
    set({ version: list.version, dropped, errors })
  }

  function append(entry: NewEntry) {
    const last = list.at(-1)
    if (last?.type === "console" && isRepeat(entry, last)) list.replace(repeat(last, entry))
    else list.add({ ...entry, id: ++lastId } as Entry)
  }

  /** Whether a call has that trace id. */
  function joinCall(traceId: string | null, change: (call: CallEntry) => CallEntry): boolean {
    const id = traceId ? calls.get(traceId) : undefined
    const call = id === undefined ? undefined : list.find(id)
    if (call?.type !== "call") return false
    const changed = change(call)
    if (changed !== call) list.replace(changed)
    return true
  }

  /** The server may tell what a call stored before its frame has told of the call. */
  function withEarlier(added: NewEntry[]): NewEntry[] {
    if (!added.some(({ type }) => type === "call")) return added
    const early = list.newest(recent).filter((entry) => entry.type === "activity")
    const joined = new Set<Entry>()
    const completed = added.map((entry) => {
      if (entry.type !== "call") return entry
      const own = early.filter((row) => !joined.has(row) && row.activity.trace_id === entry.traceId)
      for (const row of own) joined.add(row)
      return { ...entry, activities: [...entry.activities, ...own.map(({ activity }) => activity)] }
    })
    if (joined.size > 0) list.keepOnly((entry) => !joined.has(entry))
    return completed
  }

  return {
    entries: list,
    version: 0,
    dropped,
    errors,
    add(entries) {
      for (const entry of withEarlier(entries)) append(entry)
      tell()
    },
    addEffect(traceId, runId, timed) {
      const isJoined = joinCall(traceId, (call) =>
        call.effects.length < maxEffects ? { ...call, effects: [...call.effects, timed] } : call,
      )
      if (!isJoined) append({ type: "effect", runId, at: timed.at, effect: timed.effect })
      tell()
    },
    addActivity(activity) {
      const isJoined = joinCall(activity.trace_id, (call) => ({
        ...call,
        activities: [...call.activities, activity],
      }))
      if (!isJoined) append({ type: "activity", at: activity.created_at * 1_000, activity })
      tell()
    },
    clear() {
      calls.clear()
      dropped = 0
      list.keepOnly(() => false)
      tell()
    },
    clearConsole() {
      list.keepOnly((entry) => !isOfConsole(entry))
      tell()
    },
  }
})

function errorsIn(entry: Entry) {
  return entry.type === "error" || (entry.type === "console" && entry.level === "error") ? timesOf(entry) : 0
}
