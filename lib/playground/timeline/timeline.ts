// What the inspector shows: runs, calls with everything they caused, console lines and errors, oldest first.
import { createStore } from "zustand/vanilla"
import type { Effect } from "@/lib/contract/frame/probe"
import type { consoleLevels } from "@/lib/contract/names"
import type { Activity } from "@/lib/contract/playground/activity"
import type { Pane } from "@/lib/contract/playground/project"

/** Where something stands in a pane, 1-based. */
export type SourceLocation = { pane: Pane; line: number; column: number }

/** What a press can do about an error: the HTML that was pasted into the script goes to its own pane. */
export type Fix = "move-html"

export type TimedEffect = { at: number; effect: Effect }

export type CallEntry = {
  type: "call"
  id: number
  runId: number
  traceId: string
  method: string
  /** Snapshots (lib/contract/frame/snapshot.ts), to be parsed when shown. */
  args: unknown[]
  /** Null for what the SDK does by itself, and for code outside the panes. */
  place: SourceLocation | null
  /** True for the boot that the SDK makes from intercomSettings. */
  isAutomatic: boolean
  at: number
  /** What the call did in the page, in order. */
  effects: TimedEffect[]
  /** What it did in the database, in order. */
  activities: Activity[]
}

export type ConsoleEntry = {
  type: "console"
  id: number
  runId: number
  level: (typeof consoleLevels)[number]
  /** As a frame says it (lib/contract/frame/frame.ts). */
  form?: "dir" | "table" | "group" | "clear" | undefined
  values: unknown[]
  groups?: number[] | undefined
  group?: { id: number; isCollapsed: boolean } | undefined
  place: SourceLocation | null
  at: number
}

export type ErrorEntry = {
  type: "error"
  id: number
  runId: number
  kind: "error" | "rejection" | "resource" | "policy" | "build"
  message: string
  stack: string
  /** Snapshot of what was thrown, where message and stack do not say it all. */
  thrown?: unknown
  place: SourceLocation | null
  fix?: Fix | undefined
  at: number
}

export type Entry =
  | { type: "run"; id: number; runId: number; at: number }
  | CallEntry
  | ConsoleEntry
  | ErrorEntry
  /** Something the preview did without a call, such as a message that arrived or a callback that ran. */
  | { type: "effect"; id: number; runId: number; at: number; effect: Effect }
  /** A stored change that no call of this page caused. */
  | { type: "activity"; id: number; at: number; activity: Activity }
  /** Lines left out: by the preview because they came too fast, or here because the list is full. */
  | { type: "gap"; id: number; at: number; count: number }

type WithoutId<T> = T extends { id: number } ? Omit<T, "id"> : never
export type NewEntry = WithoutId<Entry>

/** More is neither readable nor quick to draw. */
const maxEntries = 2_000
const maxEffects = 500

type TimelineState = {
  entries: Entry[]
  /** How many old entries made room for new ones. */
  dropped: number
  add(entries: NewEntry[]): void
  addEffect(traceId: string | null, runId: number, timed: TimedEffect): void
  addActivity(activity: Activity): void
  clear(): void
  /** Takes the console's lines away, and nothing else. */
  clearConsole(): void
}

let lastId = 0

/** How far back a call looks for what came before it. */
const recent = 200

type List = Pick<TimelineState, "entries" | "dropped">

export const timelineStore = createStore<TimelineState>()((set) => ({
  entries: [],
  dropped: 0,
  add: (entries) => set((state) => append(...joinEarlier(state, entries))),
  addEffect: (traceId, runId, timed) =>
    set((state) => {
      const joined = joinCall(state.entries, traceId, (call) =>
        call.effects.length < maxEffects ? { ...call, effects: [...call.effects, timed] } : call,
      )
      if (joined) return { entries: joined }
      return append(state, [{ type: "effect", runId, at: timed.at, effect: timed.effect }])
    }),
  addActivity: (activity) =>
    set((state) => {
      const joined = joinCall(state.entries, activity.trace_id, (call) => ({
        ...call,
        activities: [...call.activities, activity],
      }))
      if (joined) return { entries: joined }
      return append(state, [{ type: "activity", at: activity.created_at * 1_000, activity }])
    }),
  clear: () => set({ entries: [], dropped: 0 }),
  clearConsole: () => set(({ entries }) => ({ entries: entries.filter(({ type }) => type !== "console") })),
}))

/** The server may tell what a call stored before its frame has told of the call. */
function joinEarlier(state: List, added: NewEntry[]): [List, NewEntry[]] {
  const early = state.entries.slice(-recent).filter((entry) => entry.type === "activity")
  if (early.length === 0) return [state, added]
  const joined = new Set<Entry>()
  const completed = added.map((entry) => {
    if (entry.type !== "call") return entry
    const own = early.filter((row) => !joined.has(row) && row.activity.trace_id === entry.traceId)
    for (const row of own) joined.add(row)
    return { ...entry, activities: [...entry.activities, ...own.map(({ activity }) => activity)] }
  })
  if (joined.size === 0) return [state, added]
  return [{ ...state, entries: state.entries.filter((entry) => !joined.has(entry)) }, completed]
}

function append({ entries, dropped }: List, added: NewEntry[]) {
  const all = [...entries, ...added.map((entry) => ({ ...entry, id: ++lastId }) as Entry)]
  const excess = Math.max(0, all.length - maxEntries)
  return { entries: excess > 0 ? all.slice(excess) : all, dropped: dropped + excess }
}

/** Null when no call has that trace id. Of two the first is meant: a page may claim another's id, but only later. */
function joinCall(entries: Entry[], traceId: string | null, change: (call: CallEntry) => CallEntry) {
  if (!traceId) return null
  const index = entries.findIndex((entry) => entry.type === "call" && entry.traceId === traceId)
  const call = entries[index]
  if (call?.type !== "call") return null
  return entries.with(index, change(call))
}
