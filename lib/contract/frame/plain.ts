import { type Snapshot, snapshotSchema } from "./snapshot"

/** What a frame says of a value, as plain data: what data cannot hold, such as a function, is its text. */
export function plainOf(value: unknown): unknown {
  const snapshot = snapshotSchema.safeParse(value)
  return snapshot.success ? plain(snapshot.data) : null
}

/** `ofLiteral` reads the text of a number, boolean, null, undefined, bigint or symbol. */
export function plain(snapshot: Snapshot, ofLiteral = literal): unknown {
  const inner = (member: Snapshot) => plain(member, ofLiteral)
  switch (snapshot.type) {
    case "string":
      return snapshot.cut ? `${snapshot.value}…` : snapshot.value
    case "literal":
      return ofLiteral(snapshot.text)
    case "special":
      return snapshot.text || snapshot.name
    case "error":
      return snapshot.text
    case "array":
      return snapshot.items.map(inner)
    case "map":
      return snapshot.entries.map((pair) => pair.map(inner))
    case "object":
      return Object.fromEntries(snapshot.entries.map(([key, member]) => [key, inner(member)]))
  }
}

/** Numbers, booleans and null are themselves; what JSON does not know, such as undefined, stays text. */
export function literal(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
