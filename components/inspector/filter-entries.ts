import { type Entry, isOfConsole } from "@/lib/playground/timeline/entry"
import { describeActivity } from "./call/describe-activity"
import { describeEffect } from "./call/describe-effect"
import { textOfLine } from "./console/format"
import { previewSnapshot } from "./value/preview-snapshot"
import { readSnapshot } from "./value/read-snapshot"

const entryKinds = ["all", "calls", "console", "errors"] as const
export type EntryKind = (typeof entryKinds)[number]

/** What can be left out of the console, as browsers have it. */
export const levels = ["errors", "warnings", "info", "debug"] as const
export type Level = (typeof levels)[number]

export type Filter = { kind: EntryKind; text: string; hiddenLevels: ReadonlySet<Level> }

/** Whether the kind asks for an entry, and whether text and levels let it be seen. */
export type Sight = "shown" | "hidden" | "other"

/** Tells of each entry whether it is seen. Without a text no entry is read. */
export function createSight({ kind, text, hiddenLevels }: Filter): (entry: Entry) => Sight {
  const wanted = text.trim().toLowerCase()
  const hasLevels = hasConsole(kind) && hiddenLevels.size > 0
  return (entry) => {
    if (!isOfKind(entry, kind)) return "other"
    const level = hasLevels ? levelOf(entry) : null
    if (level && hiddenLevels.has(level)) return "hidden"
    if (!wanted || textOf(entry).includes(wanted)) return "shown"
    // No line of anybody's: nobody misses it.
    return entry.type === "run" || entry.type === "gap" ? "other" : "hidden"
  }
}

/** Whether lines of the console are among the entries of the kind. */
export function hasConsole(kind: EntryKind): boolean {
  return kind === "all" || kind === "console"
}

function isOfKind(entry: Entry, kind: EntryKind) {
  if (kind === "all") return true
  if (kind === "calls") return entry.type === "call" || entry.type === "effect" || entry.type === "activity"
  if (kind === "console") return isOfConsole(entry) || entry.type === "gap" || isOfInput(entry)
  return entry.type === "error" || (entry.type === "console" && entry.level === "error")
}

/** An error of what was entered stands beneath it. */
function isOfInput(entry: Entry) {
  return entry.type === "error" && entry.place?.pane === "console"
}

/** Null for what is no line of the console. */
function levelOf(entry: Entry): Level | null {
  if (entry.type === "error") return "errors"
  if (entry.type !== "console") return null
  return ({ error: "errors", warn: "warnings", info: "info", log: "info", debug: "debug" } as const)[entry.level]
}

// Entries are never changed, only replaced, so what was read once stays true.
const texts = new WeakMap<Entry, string>()

function textOf(entry: Entry): string {
  const known = texts.get(entry)
  if (known !== undefined) return known
  const text = read(entry).toLowerCase()
  texts.set(entry, text)
  return text
}

function read(entry: Entry): string {
  switch (entry.type) {
    case "call":
      return [entry.method, ...entry.args.map(readValue), ...entry.activities.flatMap(describeActivity)].join(" ")
    case "console":
      return textOfLine(entry.values.map(readSnapshot))
    case "error":
      return entry.thrown === undefined ? entry.message : `${entry.message} ${readValue(entry.thrown)}`
    case "effect":
      return describeEffect(entry.effect)
    case "activity":
      return describeActivity(entry.activity).join(" ")
    case "input":
      return entry.text
    case "result":
      return readValue(entry.value)
    case "run":
    case "gap":
      return ""
  }
}

function readValue(value: unknown) {
  const snapshot = readSnapshot(value)
  if (snapshot?.type === "string") return snapshot.value
  return snapshot ? previewSnapshot(snapshot) : ""
}
