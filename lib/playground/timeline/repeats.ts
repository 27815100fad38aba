// Equal lines in a row are one row with a number, as in browsers' consoles.
import type { ConsoleEntry, Entry, NewEntry } from "./entry"

type NewLine = Extract<NewEntry, { type: "console" }>

/** Whether a line says, and at the same place, what the one before it said. The head of a group begins its own. */
export function isRepeat(entry: NewEntry, before: Entry | undefined): entry is NewLine {
  if (entry.type !== "console" || before?.type !== "console" || entry.group || before.group) return false
  return (
    entry.runId === before.runId &&
    entry.level === before.level &&
    entry.form === before.form &&
    areSame(entry.place, before.place) &&
    areSame(entry.groups, before.groups) &&
    areSame(entry.values, before.values)
  )
}

export function repeat(before: ConsoleEntry, { at }: NewLine): ConsoleEntry {
  return { ...before, at, times: timesOf(before) + 1 }
}

/** How many lines a row stands for. */
export function timesOf(entry: Entry): number {
  return entry.type === "console" ? (entry.times ?? 1) : 1
}

/** Levels of a snapshot, each of two objects. What is deeper came from no honest frame, and stands for itself. */
const maxDepth = 50

/** Compares plain data. Snapshots hold what is shown of a value and nothing else, so two that are the same look the same. */
function areSame(one: unknown, other: unknown, depth = 0): boolean {
  if (Object.is(one, other)) return true
  if (!isObject(one) || !isObject(other) || depth > maxDepth) return false
  if (Array.isArray(one)) return Array.isArray(other) && areSameLists(one, other, depth + 1)
  let keys = 0
  for (const key in one) {
    if (!areSame(one[key], other[key], depth + 1)) return false
    keys++
  }
  for (const _ in other) keys--
  return keys === 0 && !Array.isArray(other)
}

function areSameLists(one: unknown[], other: unknown[], depth: number): boolean {
  return one.length === other.length && one.every((item, index) => areSame(item, other[index], depth))
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null
}
