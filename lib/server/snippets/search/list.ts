import "server-only"
import { z } from "zod"
import { Prisma } from "@/generated/prisma/client"
import type { ListSnippets, SnippetList } from "@/lib/contract/snippets/snippet"
import { database } from "../../db/database"
import { invalidCursor, listPage } from "../../http/page-cursor"
import { type SummaryRow, toSummary } from "../snippet"
import { tsqueryOf } from "./lexemes"

type Row = SummaryRow & { id: string; listedAt: Date; listedForks: number }

/** Listed snippets that meet all conditions. */
export async function listSnippets({ order, cursor, limit, ...asked }: ListSnippets): Promise<SnippetList> {
  const query = tsqueryOf(asked)
  if (query === undefined) return { data: [], next: null }
  const matches = query === null ? Prisma.empty : Prisma.sql`AND listing.search @@ ${query}::tsquery`
  const db = await database()
  const read = (from: string | undefined, take: number) => {
    const { after, sorted } = orders[order](from)
    return db.$queryRaw<Row[]>`
      SELECT snippet.id, slug, title, description, tags, methods, "isListed", "latestRevision", "forkedFromSlug",
        "forkedFromRevision", snippet."forkCount", "createdAt", "updatedAt", "listedAt",
        listing."forkCount" AS "listedForks"
      FROM "Listing" AS listing JOIN "Snippet" AS snippet ON snippet.id = listing."snippetId"
      WHERE ${after} ${matches} ORDER BY ${sorted} LIMIT ${take}::int`
  }
  return listPage({ list: { cursor, limit }, read, toResource: toSummary, cursorOf })
}

/** Where each order goes on after a cursor. */
const orders = {
  newest(cursor: string | undefined) {
    const sorted = Prisma.sql`listing."listedAt" DESC, listing."snippetId" DESC`
    if (cursor === undefined) return { sorted, after: Prisma.sql`TRUE` }
    const [, at, id] = readCursor(cursor)
    const after = Prisma.sql`(listing."listedAt", listing."snippetId") < (${new Date(at)}::timestamptz, ${id})`
    return { sorted, after }
  },
  most_forked(cursor: string | undefined) {
    const sorted = Prisma.sql`listing."forkCount" DESC, listing."listedAt" DESC, listing."snippetId" DESC`
    if (cursor === undefined) return { sorted, after: Prisma.sql`TRUE` }
    const [forks, at, id] = readCursor(cursor)
    const after = Prisma.sql`
      (listing."forkCount", listing."listedAt", listing."snippetId") < (${forks}::int, ${new Date(at)}::timestamptz, ${id})`
    return { sorted, after }
  },
} as const

const positionSchema = z.tuple([
  z.number().int().min(-1_000_000).max(2_000_000_000),
  z.number().int().min(0).max(8.64e15),
  z.string().regex(/^\w{1,64}$/),
])

function cursorOf({ listedForks, listedAt, id }: Row): string {
  return Buffer.from(JSON.stringify([listedForks, listedAt.getTime(), id])).toString("base64url")
}

function readCursor(cursor: string) {
  try {
    return positionSchema.parse(JSON.parse(Buffer.from(cursor, "base64url").toString("utf8")))
  } catch {
    throw invalidCursor()
  }
}
