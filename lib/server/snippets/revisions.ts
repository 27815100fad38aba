import "server-only"
import { z } from "zod"
import type { RevisionList } from "@/lib/contract/snippets/snippet"
import { database } from "../db/database"
import { invalidCursor, listPage } from "../http/page-cursor"
import { isEditKey } from "./edit-key"
import { noSnippet, toRevisionSummary } from "./snippet"

type Listed = { slug: string; editKey?: string | undefined; cursor?: string | undefined; limit: number }

/** The revisions of a snippet without their text, the newest first. */
export async function listRevisions({ slug, editKey, cursor, limit }: Listed): Promise<RevisionList> {
  const db = await database()
  const snippet = await db.snippet.findUnique({
    where: { slug },
    select: { id: true, deletedAt: true, writeTokenHash: true },
  })
  if (!snippet || (snippet.deletedAt && !isEditKey(editKey, snippet.writeTokenHash))) throw noSnippet()
  const read = (before: string | undefined, take: number) =>
    db.revision.findMany({
      where: { snippetId: snippet.id, ...(before !== undefined && { number: { lt: readCursor(before) } }) },
      select: { number: true, change: true, createdAt: true },
      orderBy: { number: "desc" },
      take,
    })
  const cursorOf = ({ number }: { number: number }) => String(number)
  return listPage({ list: { cursor, limit }, read, toResource: toRevisionSummary, cursorOf })
}

function readCursor(cursor: string): number {
  const parsed = z.coerce.number().int().min(1).max(1_000_000).safeParse(cursor)
  if (!parsed.success) throw invalidCursor()
  return parsed.data
}
