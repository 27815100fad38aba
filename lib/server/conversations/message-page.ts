// Pages of threads. Ids sort by when a message was stored, so they are both the order and the cursor.
import "server-only"
import { Prisma } from "@/generated/prisma/client"
import { limits } from "@/lib/contract/limits"
import type { Db } from "../db/write"
import { type MessageRow, messageColumns } from "./message"
import { isVisibleTo, type Side } from "./visible"

/** Messages of one thread, oldest first, and whether there are older ones. */
export type MessagePage = { rows: MessageRow[]; hasOlder: boolean }

const pageSize = limits.messagesPage

/** Who reads. */
type Reader = { side: Side }

type Page = Reader & { conversationId: string; before: string | undefined }

/** One page of a thread: the latest messages, or those before one. */
export async function getMessagePage(db: Db, { conversationId, ...page }: Page): Promise<MessagePage> {
  const pages = await findPages(db, { conversationIds: [conversationId], ...page })
  return pages.get(conversationId) ?? { rows: [], hasOlder: false }
}

type Latest = Reader & { conversationIds: string[] }

/** The latest page of each of many threads. */
export function listLatestMessages(db: Db, threads: Latest): Promise<Map<string, MessagePage>> {
  return findPages(db, { ...threads, before: undefined })
}

/** What an answer says of a message besides its blocks. */
const frameBytes = 350

type Pages = Latest & { before: string | undefined }
type PageRow = { thread: string; available: number; isWhole: boolean } & MessageRow

/**
 * The pages of many threads that fit into one answer together: the latest message of each thread in their order, then the
 * second of each, until the answer is full. Lengths are stored beside the blocks, so only what fits is read.
 */
async function findPages(db: Db, { conversationIds, before, side }: Pages): Promise<Map<string, MessagePage>> {
  if (conversationIds.length === 0) return new Map()
  const isOlder = before === undefined ? Prisma.sql`TRUE` : Prisma.sql`message.id < ${before}`
  const rows = await db.$queryRaw<PageRow[]>`
    WITH latest AS (
      SELECT thread.id AS thread, thread.position, found.id, found.bytes,
             row_number() OVER (PARTITION BY thread.position ORDER BY found.id DESC) AS place
      FROM unnest(${conversationIds}::text[]) WITH ORDINALITY AS thread (id, position)
      CROSS JOIN LATERAL (
        SELECT message.id, message.bytes FROM "Message" AS message
        WHERE message."conversationId" = thread.id AND ${isVisibleTo[side]} AND ${isOlder}
        ORDER BY message.id DESC LIMIT ${pageSize + 1}::int
      ) AS found
    ), summed AS (
      SELECT thread, id, place, count(*) OVER (PARTITION BY position)::int AS available,
             sum(bytes + ${frameBytes}::int) OVER (ORDER BY place, position) <= ${limits.messagesBytes}::int AS "isWhole"
      FROM latest
    )
    SELECT summed.thread, summed.available, summed."isWhole", ${messageColumns}
    FROM summed LEFT JOIN "Message" AS message ON message.id = summed.id AND summed."isWhole"
    WHERE summed.place <= ${pageSize}::int AND (summed."isWhole" OR summed.place = 1)
    ORDER BY summed.id DESC`
  const pages = new Map<string, MessagePage>()
  for (const { thread, available, isWhole, ...row } of rows) {
    const page = pages.get(thread) ?? { rows: [], hasOlder: true }
    if (isWhole) page.rows.unshift(row)
    pages.set(thread, { rows: page.rows, hasOlder: page.rows.length < available })
  }
  return pages
}

type MessageRefs = Reader & { conversationIds: string[]; ids: string[] }

/** The given messages of the given threads, oldest first. */
export async function findMessages(db: Db, { conversationIds, ids, side }: MessageRefs): Promise<MessageRow[]> {
  if (ids.length === 0) return []
  return db.$queryRaw<MessageRow[]>`
    SELECT ${messageColumns} FROM "Message" AS message
    WHERE message.id = ANY(${ids}::text[]) AND message."conversationId" = ANY(${conversationIds}::text[])
      AND ${isVisibleTo[side]}
    ORDER BY message.id`
}
