// The conversations of one person, as their Messenger may see them.
import "server-only"
import type { Prisma } from "@/generated/prisma/client"
import type { Conversation } from "@/lib/contract/messenger"
import { toSeconds } from "./clock"
import { countUnread, messageSelect, toMessage } from "./message"
import type { Transaction } from "./write"

const listedMax = 50
const messagesMax = 100

/** Whose conversations, and from when on: a visitor known by cookie alone sees nothing older. */
export type Viewer = { userId: string; historyFrom: Date }

const conversationSelect = (historyFrom: Date) =>
  ({
    id: true,
    state: true,
    createdAt: true,
    lastMessageAt: true,
    messages: {
      // Notes are for teammates only.
      where: { kind: "comment", createdAt: { gte: historyFrom } },
      select: messageSelect,
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      take: messagesMax,
    },
    deliveries: {
      where: { seenAt: null, dismissedAt: null },
      select: { id: true, outbound: { select: { deliveryStyle: true, kind: true, name: true } } },
      take: 1,
    },
  }) satisfies Prisma.ConversationSelect

type Row = Prisma.ConversationGetPayload<{ select: ReturnType<typeof conversationSelect> }>

const visibleTo = ({ userId, historyFrom }: Viewer) => ({ userId, lastMessageAt: { gte: historyFrom } })

/** The conversations the viewer may see, latest first. */
export async function listConversations(db: Transaction, viewer: Viewer): Promise<Conversation[]> {
  const rows = await db.conversation.findMany({
    where: visibleTo(viewer),
    select: conversationSelect(viewer.historyFrom),
    orderBy: { lastMessageAt: "desc" },
    take: listedMax,
  })
  return rows.map(toConversation)
}

/** Those of the given conversations that the viewer may see. */
export async function findConversations(db: Transaction, viewer: Viewer, ids: string[]): Promise<Conversation[]> {
  const rows = await db.conversation.findMany({
    where: { ...visibleTo(viewer), id: { in: ids } },
    select: conversationSelect(viewer.historyFrom),
    take: ids.length,
  })
  return rows.map(toConversation)
}

/** How many messages wait unseen for the viewer. */
export function countUnreadMessages(db: Transaction, { userId, historyFrom }: Viewer): Promise<number> {
  return db.message.count({
    where: {
      conversation: { userId },
      createdAt: { gte: historyFrom },
      kind: "comment",
      authorType: { not: "user" },
      seenAt: null,
    },
  })
}

function toConversation({ id, state, createdAt, lastMessageAt, messages, deliveries }: Row): Conversation {
  const [delivery] = deliveries
  return {
    id,
    state,
    created_at: toSeconds(createdAt),
    last_message_at: toSeconds(lastMessageAt),
    unread_count: countUnread(messages),
    messages: messages.map(toMessage).reverse(),
    delivery: delivery
      ? {
          id: delivery.id,
          style: delivery.outbound.deliveryStyle,
          kind: delivery.outbound.kind,
          name: delivery.outbound.name,
        }
      : null,
  }
}
