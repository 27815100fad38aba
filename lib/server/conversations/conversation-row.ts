import "server-only"
import { Prisma, type Conversation as StoredConversation } from "@/generated/prisma/client"
import type { Conversation } from "@/lib/contract/messenger/conversation"
import type { Db } from "../db/write"
import { type AdminRow, adminRowOf } from "../workspace/admin"
import { isOfViewer, isUnseenBy, type Viewer } from "./visible"

/** A conversation as its person may see it, without messages. */
export type ConversationRow = Pick<
  StoredConversation,
  "id" | "clientId" | "state" | "ticketTitle" | "ticketState" | "createdAt" | "lastMessageAt"
> & {
  assignee: AdminRow | null
  /** The delivery that is neither seen nor dismissed. */
  delivery: Conversation["delivery"]
  /** Messages of the team that the person has not seen. */
  unread: number
}

const listedMax = 50

/** How many messages wait unseen for the viewer in what they are shown. */
export async function countUnreadMessages(db: Db, viewer: Viewer): Promise<number> {
  const [counted] = await db.$queryRaw<{ unread: number }[]>`
    SELECT count(*)::int AS unread
    FROM (
      SELECT id FROM "Conversation" AS conversation WHERE ${isOfViewer(viewer)}
      ORDER BY "lastMessageAt" DESC, id DESC LIMIT ${listedMax}::int
    ) AS conversation
    JOIN "Message" AS message ON message."conversationId" = conversation.id AND ${isUnseenBy.user}`
  return counted?.unread ?? 0
}

/** Those of the given conversations that the viewer may see, or else the latest, latest first. */
export function findConversationRows(db: Db, viewer: Viewer, ids?: string[]): Promise<ConversationRow[]> {
  const isAsked = ids ? Prisma.sql`conversation.id = ANY(${ids}::text[])` : Prisma.sql`TRUE`
  // One statement for what Prisma would ask in five: each reply is read again by the stream of whoever it is for.
  return db.$queryRaw<ConversationRow[]>`
    SELECT conversation.id, conversation."clientId", conversation.state, conversation."ticketTitle",
           conversation."ticketState", conversation."createdAt", conversation."lastMessageAt",
           ${adminRowOf(Prisma.sql`conversation."assigneeId"`)} AS assignee,
           (
             SELECT jsonb_build_object(
               'id', delivery.id, 'style', outbound."deliveryStyle", 'kind', outbound.kind, 'name', outbound.name
             )
             FROM "Delivery" AS delivery JOIN "Outbound" AS outbound ON outbound.id = delivery."outboundId"
             WHERE delivery."userId" = conversation."userId" AND delivery."conversationId" = conversation.id
               AND delivery."seenAt" IS NULL AND delivery."dismissedAt" IS NULL
             LIMIT 1
           ) AS delivery,
           (
             SELECT count(*)::int FROM "Message" AS message
             WHERE message."conversationId" = conversation.id AND ${isUnseenBy.user}
           ) AS unread
    FROM "Conversation" AS conversation
    WHERE ${isOfViewer(viewer)} AND ${isAsked}
    ORDER BY conversation."lastMessageAt" DESC, conversation.id DESC
    LIMIT ${ids ? ids.length : listedMax}::int`
}
