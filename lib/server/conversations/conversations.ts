import "server-only"
import type { z } from "zod"
import type { Prisma } from "@/generated/prisma/client"
import type { ConversationResource, inboxQuerySchema } from "@/lib/contract/playground/inbox"
import { toSeconds } from "../common/clock"
import { readAtOnce } from "../db/read-at-once"
import type { Db } from "../db/write"
import { olderThan, toCursor, toPage } from "../http/page-cursor"
import { toOwner } from "../people/list"
import { adminSelect, toAdmin } from "../workspace/admin"
import { toTicket } from "./conversation"
import { toInboxMessage } from "./message"
import { getMessagePage, listLatestMessages, type MessagePage } from "./message-page"
import { type ConversationRef, unknownConversation } from "./team/conversation-ref"
import { countUnseen, type Unseen } from "./unseen"

const conversationSelect = {
  id: true,
  state: true,
  ticketTitle: true,
  ticketState: true,
  createdAt: true,
  updatedAt: true,
  lastMessageAt: true,
  outbound: { select: { name: true } },
  assignee: { select: adminSelect },
  user: { select: { id: true, userId: true, email: true, name: true, role: true } },
} satisfies Prisma.ConversationSelect

type Row = Prisma.ConversationGetPayload<{ select: typeof conversationSelect }>

type ConversationList = z.output<typeof inboxQuerySchema> & { workspaceId: string }

/** One page of a workspace's conversations: the newest first, or those of one state with the latest message first. */
export function listWorkspaceConversations(list: ConversationList) {
  return readAtOnce((db) => readConversations(db, list))
}

async function readConversations(db: Db, { workspaceId, limit, cursor, user, state }: ConversationList) {
  const time = state ? "lastMessageAt" : "createdAt"
  const isAsked = { ...(user !== undefined && { userId: user }), ...(state && { state }) }
  const rows = await db.conversation.findMany({
    where: { workspaceId, ...olderThan(cursor, time), ...isAsked },
    select: conversationSelect,
    orderBy: [{ [time]: "desc" }, { id: "desc" }],
    take: limit + 1,
  })
  const conversationIds = rows.slice(0, limit).map(({ id }) => id)
  const pages = await listLatestMessages(db, { conversationIds, side: "team" })
  const unseen = await countUnseen(db, conversationIds)
  const toResource = (row: Row) => toConversationResource(row, unseen(row.id), pages.get(row.id))
  return toPage(rows, limit, toResource, (row) => toCursor({ at: row[time], id: row.id }))
}

type ConversationPage = ConversationRef & { before: string | undefined }

/** One conversation of a workspace, with its latest messages or those before one. */
export function getConversation(page: ConversationPage): Promise<ConversationResource> {
  return readAtOnce((db) => readConversation(db, page))
}

async function readConversation(db: Db, { workspaceId, conversationId, before }: ConversationPage) {
  const row = await db.conversation.findFirst({
    where: { id: conversationId, workspaceId },
    select: conversationSelect,
  })
  if (!row) throw unknownConversation()
  const page = await getMessagePage(db, { conversationId, before, side: "team" })
  const unseen = await countUnseen(db, [conversationId])
  return toConversationResource(row, unseen(conversationId), page)
}

function toConversationResource(
  { id, state, createdAt, updatedAt, lastMessageAt, outbound, assignee, user, ...ticket }: Row,
  { unread, waiting }: Unseen,
  page: MessagePage = { rows: [], hasOlder: false },
): ConversationResource {
  return {
    id,
    state,
    created_at: toSeconds(createdAt),
    updated_at: toSeconds(updatedAt),
    last_message_at: toSeconds(lastMessageAt),
    ticket: toTicket(ticket),
    outbound: outbound?.name ?? null,
    assignee: assignee && toAdmin(assignee),
    unread_count: unread,
    waiting_count: waiting,
    messages: page.rows.map(toInboxMessage),
    has_older: page.hasOlder,
    name: user.name,
    role: user.role,
    ...toOwner(user),
  }
}
