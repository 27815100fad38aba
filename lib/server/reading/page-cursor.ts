import "server-only"
import { z } from "zod"
import { AppError } from "../errors"

/** The last row of a page: the next one holds what is older. */
type Position = { at: Date; id: string }

const positionSchema = z.tuple([z.number().int().min(0).max(8.64e15), z.string().max(64)])

/** Writes a position as the opaque cursor that a list hands out. */
function toCursor({ at, id }: Position): string {
  return Buffer.from(JSON.stringify([at.getTime(), id])).toString("base64url")
}

/** Reads such a cursor. */
function fromCursor(cursor: string): Position {
  const parsed = positionSchema.safeParse(jsonOf(cursor))
  if (!parsed.success || parsed.data[1].includes("\u0000")) throw invalidCursor()
  const [time, id] = parsed.data
  return { at: new Date(time), id }
}

export function invalidCursor(): AppError {
  return new AppError("invalid_request", 'Use the "next" of an earlier page as cursor, unchanged.', "cursor")
}

/** The rows older than a position, for a list sorted by a time and id, both descending. */
export function olderThan(cursor: string | undefined, time: "createdAt" | "lastMessageAt" = "createdAt") {
  if (cursor === undefined) return {}
  const { at, id } = fromCursor(cursor)
  return { OR: [{ [time]: { lt: at } }, { [time]: at, id: { lt: id } }] }
}

export const newestFirst = [{ createdAt: "desc" as const }, { id: "desc" as const }]

/** Cuts a page from rows, of which one more than fits was read to know whether there is a next page. */
export function toPage<Row extends { createdAt: Date; id: string }, Resource>(
  rows: Row[],
  limit: number,
  toResource: (row: Row) => Resource,
  positionOf: (row: Row) => Position = ({ createdAt, id }) => ({ at: createdAt, id }),
) {
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return { data: page.map(toResource), next: rows.length > limit && last ? toCursor(positionOf(last)) : null }
}

function jsonOf(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"))
  } catch {
    return undefined
  }
}
