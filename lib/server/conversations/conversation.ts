// The conversations of one person, as their Messenger may see them.
import "server-only"
import type { Conversation, HistoryResponse } from "@/lib/contract/messenger/conversation"
import { toSeconds } from "../common/clock"
import { type AppError, notFound } from "../common/errors"
import { database } from "../db/database"
import type { Db } from "../db/write"
import { requireSession } from "../session/session"
import { toAdmin } from "../workspace/admin"
import { type ConversationRow, findConversationRows } from "./conversation-row"
import { toMessage } from "./message"
import { getMessagePage, listLatestMessages, type MessagePage } from "./message-page"
import { ofViewer, type Viewer } from "./visible"

/** The conversations the viewer may see, latest first, with their latest messages. */
export async function listConversations(db: Db, viewer: Viewer): Promise<Conversation[]> {
  const rows = await findConversationRows(db, viewer)
  const conversationIds = rows.map(({ id }) => id)
  const pages = await listLatestMessages(db, { conversationIds, side: "user" })
  return rows.map((row) => toConversation(row, pages.get(row.id)))
}

/** Those of the given conversations that the viewer may see, without messages. */
export async function findConversations(db: Db, viewer: Viewer, ids: string[]): Promise<Conversation[]> {
  if (ids.length === 0) return []
  const rows = await findConversationRows(db, viewer, ids)
  return rows.map((row) => toConversation(row))
}

type History = { token: string | undefined; conversationId: string; before: string | undefined }

/** A page of a conversation's history for the person behind the token. */
export async function getHistory({ token, conversationId, before }: History): Promise<HistoryResponse> {
  const session = await requireSession(token)
  const db = await database()
  await requireOwn(db, session, { ids: [conversationId] })
  const page = await getMessagePage(db, { conversationId, before, side: "user" })
  return { messages: page.rows.map(toMessage), has_older: page.hasOlder }
}

type Owner = Viewer & { workspaceId: string }
type Own = { ids: string[]; field?: string }

/** Refuses conversations that are not all the viewer's own. */
export async function requireOwn(db: Db, { workspaceId, ...viewer }: Owner, { ids, field }: Own) {
  const where = { id: { in: ids }, workspaceId, ...ofViewer(viewer) }
  if ((await db.conversation.count({ where })) !== ids.length) throw noSuchConversation(field)
}

/** One answer for conversations that are unknown, someone else's or hidden, so that it tells nothing about them. */
export function noSuchConversation(field?: string): AppError {
  return notFound("conversation", { owner: "person", field })
}

function toConversation(row: ConversationRow, page: MessagePage = { rows: [], hasOlder: false }): Conversation {
  const { id, clientId, state, ticketTitle, ticketState, createdAt, lastMessageAt, assignee, delivery, unread } = row
  return {
    id,
    client_id: clientId,
    state,
    created_at: toSeconds(createdAt),
    last_message_at: toSeconds(lastMessageAt),
    unread_count: unread,
    messages: page.rows.map(toMessage),
    has_older: page.hasOlder,
    ticket: toTicket({ ticketTitle, ticketState }),
    assignee: assignee && toAdmin(assignee),
    delivery,
  }
}

/** A conversation with a ticket state is a ticket. */
export function toTicket({
  ticketTitle,
  ticketState,
}: Pick<ConversationRow, "ticketTitle" | "ticketState">): Conversation["ticket"] {
  return ticketState && { title: ticketTitle ?? "", state: ticketState }
}
