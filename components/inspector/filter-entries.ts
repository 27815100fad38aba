import type { Entry } from "@/lib/playground/timeline/timeline"
import { describeActivity } from "./call/describe-activity"
import { describeEffect } from "./call/describe-effect"
import { textOfLine } from "./console/format"
import { previewSnapshot } from "./value/preview-snapshot"
import { readSnapshot } from "./value/read-snapshot"

const entryKinds = ["all", "calls", "console", "errors"] as const
export type EntryKind = (typeof entryKinds)[number]

/** The entries of a kind that hold the text, whatever its case. Without a text the list is not read at all. */
export function filterEntries(entries: Entry[], { kind, text }: { kind: EntryKind; text: string }): Entry[] {
  const wanted = text.trim().toLowerCase()
  if (kind === "all" && !wanted) return entries
  return entries.filter((entry) => isOfKind(entry, kind) && (!wanted || textOf(entry).includes(wanted)))
}

function isOfKind(entry: Entry, kind: EntryKind) {
  if (kind === "all") return true
  if (kind === "calls") return entry.type === "call" || entry.type === "effect" || entry.type === "activity"
  if (kind === "console") return entry.type === "console" || entry.type === "gap"
  return entry.type === "error" || (entry.type === "console" && entry.level === "error")
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
