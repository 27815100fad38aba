import "server-only"
import type { Prisma } from "@/generated/prisma/client"
import type { ConversationResource } from "@/lib/contract/playground"
import { toSeconds } from "../clock"
import { database } from "../database"
import { countUnread, messageSelect, toMessage } from "../message"
import { type List, listWhere, ownerSelect, toOwner } from "./list"
import { newestFirst, toPage } from "./page-cursor"

const messagesShown = 100

const conversationSelect = {
  id: true,
  state: true,
  createdAt: true,
  updatedAt: true,
  outbound: { select: { name: true } },
  messages: {
    where: { kind: "comment" },
    select: messageSelect,
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: messagesShown,
  },
  user: ownerSelect,
} satisfies Prisma.ConversationSelect

type Row = Prisma.ConversationGetPayload<{ select: typeof conversationSelect }>

/** One page of a workspace's conversations, newest first. */
export async function listWorkspaceConversations(list: List) {
  const db = await database()
  const rows = await db.conversation.findMany({
    where: listWhere(list),
    select: conversationSelect,
    orderBy: newestFirst,
    take: list.limit + 1,
  })
  return toPage(rows, list.limit, toConversationResource)
}

function toConversationResource({
  id,
  state,
  createdAt,
  updatedAt,
  outbound,
  messages,
  user,
}: Row): ConversationResource {
  return {
    id,
    state,
    created_at: toSeconds(createdAt),
    updated_at: toSeconds(updatedAt),
    outbound: outbound?.name ?? null,
    unread_count: countUnread(messages),
    messages: messages.map(toMessage).reverse(),
    ...toOwner(user),
  }
}
