// Pages of threads. Ids sort by when a message was stored, so they are both the order and the cursor.
import "server-only"
import { Prisma } from "@/generated/prisma/client"
import { limits } from "@/lib/contract/limits"
import { type MessageRow, messageSelect } from "./message"
import type { Transaction } from "./write"

/** What one side may read: a user no notes, and nothing stored before their history begins. */
export type Side = { historyFrom: Date; seesNotes: boolean }

export const teamSide: Side = { historyFrom: new Date(0), seesNotes: true }

/** Messages of one thread, oldest first, and whether there are older ones. */
export type MessagePage = { rows: MessageRow[]; hasOlder: boolean }

const pageSize = limits.messagesPage

const readableBy = ({ historyFrom, seesNotes }: Side) => ({
  createdAt: { gte: historyFrom },
  ...(!seesNotes && { kind: "comment" as const }),
})

type Page = Side & { conversationId: string; before: string | undefined }

/** One page of a thread: the latest messages, or those before one. */
export async function readMessagePage(
  db: Transaction,
  { conversationId, before, ...side }: Page,
): Promise<MessagePage> {
  const rows = await db.message.findMany({
    where: { conversationId, ...readableBy(side), ...(before !== undefined && { id: { lt: before } }) },
    select: messageSelect,
    orderBy: { id: "desc" },
    take: pageSize + 1,
  })
  return toPage(rows)
}

type Latest = Side & { conversationIds: string[] }

/** The latest page of each of many threads. */
export async function readLatestMessages(
  db: Transaction,
  { conversationIds, historyFrom, seesNotes }: Latest,
): Promise<Map<string, MessagePage>> {
  if (conversationIds.length === 0) return new Map()
  // Prisma would read the threads whole and cut them afterwards.
  const latest = await db.$queryRaw<{ id: string }[]>`
    SELECT message.id FROM "Conversation" AS conversation
    CROSS JOIN LATERAL (
      SELECT id FROM "Message"
      WHERE "conversationId" = conversation.id AND "createdAt" >= ${historyFrom}::timestamptz
        AND (kind = 'comment' OR ${seesNotes}::boolean)
      ORDER BY id DESC LIMIT ${pageSize + 1}::int
    ) AS message
    WHERE conversation.id IN (${Prisma.join(conversationIds)})`
  const ids = latest.map(({ id }) => id)
  const rows = await db.message.findMany({
    where: { id: { in: ids } },
    select: messageSelect,
    orderBy: { id: "desc" },
    take: ids.length,
  })
  const threads = new Map<string, MessageRow[]>()
  for (const row of rows) threads.set(row.conversationId, [...(threads.get(row.conversationId) ?? []), row])
  return new Map([...threads].map(([id, thread]) => [id, toPage(thread)]))
}

type Some = Side & { conversationIds: string[]; ids: string[] }

/** The given messages of the given threads, oldest first. */
export async function findMessages(db: Transaction, { conversationIds, ids, ...side }: Some): Promise<MessageRow[]> {
  if (ids.length === 0) return []
  return db.message.findMany({
    where: { id: { in: ids }, conversationId: { in: conversationIds }, ...readableBy(side) },
    select: messageSelect,
    orderBy: { id: "asc" },
    take: ids.length,
  })
}

/** From rows latest first, of which one more than fits was read to know whether there are older ones. */
function toPage(rows: MessageRow[]): MessagePage {
  return { rows: rows.slice(0, pageSize).reverse(), hasOlder: rows.length > pageSize }
}
