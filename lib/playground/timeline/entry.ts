// What the timeline holds, and where each of it comes from.
import type { Effect } from "@/lib/contract/frame/probe"
import type { consoleLevels } from "@/lib/contract/names"
import type { Activity } from "@/lib/contract/playground/activity"
import type { Part } from "@/lib/contract/playground/project"

/** Where something stands in a pane, or a named file, 1-based. */
export type SourceLocation = { pane: Part; line: number; column: number }

/** The same in a line that was entered into the console. */
export type ConsoleLocation = { pane: "console"; line: number; column: number }

/** Where something comes from. */
export type Origin = SourceLocation | ConsoleLocation

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
  place: Origin | null
  /** True for the boot that the SDK makes from intercomSettings. */
  isAutomatic: boolean
  /** Somebody had pressed something on the page before. */
  isAfterPress?: boolean | undefined
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
  /** How often the same was said in a row; once where it is absent. */
  times?: number | undefined
  place: Origin | null
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
  place: Origin | null
  fix?: Fix | undefined
  at: number
}

/** A line that somebody entered into the console, as it was written. */
export type InputEntry = { type: "input"; id: number; runId: number; text: string; at: number }

/** What such a line gave: a snapshot. */
export type ResultEntry = { type: "result"; id: number; runId: number; value: unknown; at: number }

export type Entry =
  /** `address` is where the page began. */
  | { type: "run"; id: number; runId: number; address: string; at: number }
  | CallEntry
  | ConsoleEntry
  | ErrorEntry
  | InputEntry
  | ResultEntry
  /** Something the preview did without a call, such as a message that arrived or a callback that ran. */
  | { type: "effect"; id: number; runId: number; at: number; effect: Effect }
  /** A stored change that no call of this page caused. */
  | { type: "activity"; id: number; at: number; activity: Activity }
  /** Lines left out: by the preview because they came too fast, or here because the list is full. */
  | { type: "gap"; id: number; at: number; count: number }

type WithoutId<T> = T extends { id: number } ? Omit<T, "id"> : never
export type NewEntry = WithoutId<Entry>

/** Whether it is a line of the console, or what was entered there. */
export function isOfConsole({ type }: Pick<Entry, "type">): boolean {
  return type === "console" || type === "input" || type === "result"
}
