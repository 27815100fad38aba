import "server-only"
import { z } from "zod"
import { limits } from "@/lib/contract/limits"
import { AppError } from "../common/errors"
import { jsonBytes } from "../conversations/message-body"

/** The last row of a page: the next one holds what is older. */
type Position = { at: Date; id: string }

const positionSchema = z.tuple([z.number().int().min(0).max(8.64e15), z.string().max(64)])

/** Writes a position as the opaque cursor that a list hands out. */
export function toCursor({ at, id }: Position): string {
  return Buffer.from(JSON.stringify([at.getTime(), id])).toString("base64url")
}

/** Reads such a cursor. */
export function fromCursor(cursor: string): Position {
  const parsed = positionSchema.safeParse(jsonOf(cursor))
  if (!parsed.success || parsed.data[1].includes("\u0000")) throw invalidCursor()
  const [time, id] = parsed.data
  return { at: new Date(time), id }
}

export function invalidCursor(): AppError {
  return new AppError({
    code: "invalid_request",
    message: 'Use the "next" of an earlier page as cursor, unchanged.',
    field: "cursor",
  })
}

/** The rows older than a position, for a list sorted by a time and id, both descending. */
export function olderThan(
  cursor: string | undefined,
  time: "createdAt" | "lastMessageAt" | "deliveredAt" = "createdAt",
) {
  if (cursor === undefined) return {}
  const { at, id } = fromCursor(cursor)
  // The first condition says nothing new: by it an index begins there, and not at the newest row.
  return { [time]: { lte: at }, OR: [{ [time]: { lt: at } }, { [time]: at, id: { lt: id } }] }
}

export const newestFirst = [{ createdAt: "desc" as const }, { id: "desc" as const }]

// For what is around the data of an answer.
const pageBytes = limits.answerBytes - 1_024

export type Page<Resource> = { data: Resource[]; next: string | null }

/** The cursor of a row in a list sorted by creation. */
export const cursorOfCreated = ({ createdAt, id }: { createdAt: Date; id: string }) => toCursor({ at: createdAt, id })

type Created = { createdAt: Date; id: string }

/** Cuts a page from rows, of which one more than fits was read to know whether there is a next page. */
export function toPage<Row extends Created, Resource>(
  rows: Row[],
  limit: number,
  toResource: (row: Row) => Resource,
  cursorOf: (row: Row) => string = cursorOfCreated,
): Page<Resource> {
  return cut(rows, { limit, toResource, cursorOf })
}

type Cut<Row, Resource> = {
  limit: number
  bytesMax?: number | undefined
  toResource: (row: Row) => Resource
  cursorOf: (row: Row) => string
}

/** One that would have too many bytes ends earlier; each holds one row at least. */
function cut<Row, Resource>(
  rows: Row[],
  { limit, bytesMax = pageBytes, toResource, cursorOf }: Cut<Row, Resource>,
): Page<Resource> {
  const data: Resource[] = []
  let bytes = 0
  let next: string | null = null
  for (const row of rows) {
    const resource = toResource(row)
    bytes += jsonBytes(resource) + 1
    if (data.length === limit || (bytes > bytesMax && next !== null)) return { data, next }
    data.push(resource)
    next = cursorOf(row)
  }
  return { data, next: null }
}

type PageSource<Row, Resource> = {
  /** `bytesMax`: how much a page may have, where an answer's usual bytes are too many. */
  list: { cursor?: string | undefined; limit: number; bytesMax?: number | undefined }
  /** Reads so many rows that follow a cursor. */
  read: (cursor: string | undefined, take: number) => Promise<Row[]>
  toResource: (row: Row) => Resource
  cursorOf: (row: Row) => string
  /** Rows in one statement: few where each may be long, since what does not fit is read in vain. */
  step?: number
}

/** Reads a page in steps, until it has as many rows as asked for or as many bytes as an answer may have. */
export async function listPage<Row, Resource>({
  list: { cursor, limit, bytesMax = pageBytes },
  read,
  toResource,
  cursorOf,
  step = 64,
}: PageSource<Row, Resource>): Promise<Page<Resource>> {
  const rows: Row[] = []
  let bytes = 0
  for (let from = cursor; ; ) {
    const take = Math.min(step, limit + 1 - rows.length)
    const found = await read(from, take)
    rows.push(...found)
    for (const row of found) bytes += jsonBytes(toResource(row))
    const last = found.at(-1)
    if (!last || found.length < take || rows.length > limit || bytes > bytesMax) break
    from = cursorOf(last)
  }
  return cut(rows, { limit, bytesMax, toResource, cursorOf })
}

function jsonOf(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"))
  } catch {
    return undefined
  }
}
