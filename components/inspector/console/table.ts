import type { Snapshot } from "@/lib/contract/frame/snapshot"

export type Table = {
  columns: string[]
  rows: { index: string; cells: (Snapshot | null)[]; value: Snapshot | null }[]
  /** Whether some rows are values of their own, for which there is a column. */
  hasValues: boolean
  /** Rows that were left out. */
  more: number
}

// All of it is drawn at once.
const maxColumns = 20
const maxRows = 100

/** A table as console.table draws it: a line for each item, a column for each name that one of them has. */
export function tableOf(data: Snapshot | null, chosen: Snapshot | null): Table | null {
  const items = data ? membersOf(data) : null
  if (!items || !data) return null
  const rows = items.slice(0, maxRows).map(([index, value]) => ({ index, value, members: membersOf(value) }))
  const names = chosen?.type === "array" ? chosen.items.map(nameOf) : rows.flatMap(({ members }) => namesOf(members))
  const columns = [...new Set(names)].slice(0, maxColumns)
  return {
    columns,
    rows: rows.map(({ index, value, members }) => {
      const found = new Map(members)
      return { index, cells: columns.map((column) => found.get(column) ?? null), value: members ? null : value }
    }),
    hasValues: rows.some(({ members }) => !members),
    more: items.length - rows.length + ("more" in data ? data.more : 0),
  }
}

function membersOf(value: Snapshot): [string, Snapshot][] | null {
  if (value.type === "array") return value.items.map((item, index) => [String(index), item])
  if (value.type === "object") return value.entries
  return value.type === "map" ? value.entries.map(([key, item]) => [nameOf(key), item]) : null
}

function namesOf(members: [string, Snapshot][] | null) {
  return members?.map(([name]) => name) ?? []
}

function nameOf(key: Snapshot) {
  if (key.type === "string") return key.value
  return key.type === "literal" || key.type === "special" ? key.text : key.type
}
