import { type Snapshot, snapshotSchema } from "@/lib/contract/frame/snapshot"

const maxDepth = 6
const maxEntries = 100
const maxCharacters = 5_000

/**
 * A snapshot that came from the preview; null when it is none. The preview runs strangers' code, so what it sends may
 * be deeper than the parser's stack. It may also be cyclic: it is shown only as deep as it is opened.
 */
export function readSnapshot(value: unknown): Snapshot | null {
  try {
    return snapshotSchema.safeParse(value).data ?? null
  } catch {
    return null
  }
}

/** A snapshot of plain data: stored metadata, a request's body. */
export function snapshotOf(value: unknown, depth = 0): Snapshot {
  if (typeof value === "string") {
    const cut = value.length - maxCharacters
    return cut > 0 ? { type: "string", value: value.slice(0, maxCharacters), cut } : { type: "string", value }
  }
  if (typeof value !== "object" || value === null) return { type: "literal", text: String(value) }
  if (depth === maxDepth) return { type: "special", name: "Object", text: "…" }
  if (Array.isArray(value)) {
    const items = value.slice(0, maxEntries).map((item) => snapshotOf(item, depth + 1))
    return { type: "array", name: "Array", items, more: value.length - items.length }
  }
  const all = Object.entries(value)
  const entries = all.slice(0, maxEntries).map(([key, item]): [string, Snapshot] => [key, snapshotOf(item, depth + 1)])
  return { type: "object", name: "Object", entries, more: all.length - entries.length }
}

/** What a call sent, got or returned: a snapshot where the preview made one, plain data otherwise. */
export function readData(value: unknown): Snapshot {
  return readSnapshot(value) ?? snapshotOf(value)
}
