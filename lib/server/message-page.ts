// Pages of threads. Ids sort by when a message was stored, so they are both the order and the cursor.
import "server-only"
import { Prisma } from "@/generated/prisma/client"
import { limits } from "@/lib/contract/limits"
import { type MessageRow, messageColumns } from "./message"
import type { Transaction } from "./write"

/** What one side may read: a user no notes. */
export type Side = { seesNotes: boolean }

export const teamSide: Side = { seesNotes: true }

/** Messages of one thread, oldest first, and whether there are older ones. */
export type MessagePage = { rows: MessageRow[]; hasOlder: boolean }

const pageSize = limits.messagesPage

/** Tells in SQL whether a side may read a row named `message`. */
const isReadable = ({ seesNotes }: Side) => Prisma.sql`(message.kind = 'comment' OR ${seesNotes}::boolean)`

type Page = Side & { conversationId: string; before: string | undefined }

/** One page of a thread: the latest messages, or those before one. */
export async function readMessagePage(
  db: Transaction,
  { conversationId, before, ...side }: Page,
): Promise<MessagePage> {
  const isOlder = before === undefined ? Prisma.sql`TRUE` : Prisma.sql`message.id < ${before}`
  const rows = await db.$queryRaw<MessageRow[]>`
    SELECT ${messageColumns} FROM "Message" AS message
    WHERE message."conversationId" = ${conversationId} AND ${isReadable(side)} AND ${isOlder}
    ORDER BY message.id DESC LIMIT ${pageSize + 1}::int`
  return toPage(rows)
}

type Latest = Side & { conversationIds: string[] }

/** The latest page of each of many threads. */
export async function readLatestMessages(
  db: Transaction,
  { conversationIds, ...side }: Latest,
): Promise<Map<string, MessagePage>> {
  if (conversationIds.length === 0) return new Map()
  const rows = await db.$queryRaw<MessageRow[]>`
    SELECT latest.* FROM unnest(${conversationIds}::text[]) AS thread (id)
    CROSS JOIN LATERAL (
      SELECT ${messageColumns} FROM "Message" AS message
      WHERE message."conversationId" = thread.id AND ${isReadable(side)}
      ORDER BY message.id DESC LIMIT ${pageSize + 1}::int
    ) AS latest
    ORDER BY latest.id DESC`
  const threads = new Map<string, MessageRow[]>()
  for (const row of rows) threads.set(row.conversationId, [...(threads.get(row.conversationId) ?? []), row])
  return new Map([...threads].map(([id, thread]) => [id, toPage(thread)]))
}

type Some = Side & { conversationIds: string[]; ids: string[] }

/** The given messages of the given threads, oldest first. */
export async function findMessages(db: Transaction, { conversationIds, ids, ...side }: Some): Promise<MessageRow[]> {
  if (ids.length === 0) return []
  return db.$queryRaw<MessageRow[]>`
    SELECT ${messageColumns} FROM "Message" AS message
    WHERE message.id = ANY(${ids}::text[]) AND message."conversationId" = ANY(${conversationIds}::text[])
      AND ${isReadable(side)}
    ORDER BY message.id`
}

/** From rows latest first, of which one more than fits was read to know whether there are older ones. */
function toPage(rows: MessageRow[]): MessagePage {
  return { rows: rows.slice(0, pageSize).reverse(), hasOlder: rows.length > pageSize }
}
