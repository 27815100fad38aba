// From rows of the activity log to what a Messenger is told.
import "server-only"
import { z } from "zod"
import type { Conversation, Message } from "@/lib/contract/messenger/conversation"
import type { StreamFrame } from "@/lib/contract/messenger/messenger"
import type { Activity, ActivityType } from "@/lib/contract/playground/activity"
import { database } from "../db/database"
import { findNotices } from "../outbound/notice"
import { findConversations } from "./conversation"
import { toMessage } from "./message"
import { findMessages } from "./message-page"
import type { Viewer } from "./visible"

/** The rows that a Messenger is told of. */
export const toldTypes = [
  "message.delivered",
  "notice.delivered",
  "notice.changed",
  "conversation.started",
  "message.sent",
  "conversation.read",
  "conversation.closed",
  "conversation.opened",
  "conversation.assigned",
  "ticket.changed",
  "conversation.seen",
  "conversation.dismissed",
] as const satisfies ActivityType[]

// What such a row is about; which of these it names depends on its type.
const aboutSchema = z.object({
  conversation_id: z.string().optional(),
  message_id: z.string().optional(),
  message_ids: z.array(z.string()).optional(),
  author: z.string().optional(),
  notice_id: z.string().optional(),
})

type About = z.output<typeof aboutSchema>

/** A frame, and the cursor it brings the client to. */
type NumberedFrame = { id: number; data: StreamFrame }

/** One frame for each row that the viewer may know of. What several rows are about is read once. */
export async function toFrames(viewer: Viewer, rows: Activity[]): Promise<NumberedFrame[]> {
  if (rows.length === 0) return []
  const told = rows.map((row) => ({ row, about: aboutSchema.parse(row.data) }))
  const found = await findAll(
    viewer,
    told.map(({ about }) => about),
  )
  return told.flatMap(({ row, about }) => {
    const { cursor: id, trace_id } = row
    const notice = found.notices.get(about.notice_id ?? "")
    if (notice) return [{ id, data: { type: "notice", notice, trace_id } }]
    const conversation = found.conversations.get(about.conversation_id ?? "")
    if (!conversation) return []
    const messages = idsOf(about).flatMap((messageId) => found.messages.get(messageId) ?? [])
    return [{ id, data: toConversationFrame(row, about, { ...conversation, messages }) }]
  })
}

function toConversationFrame(row: Activity, { author }: About, conversation: Conversation): StreamFrame {
  const isNew = row.type === "message.delivered" || row.type === "conversation.started"
  const isTheirs = row.type === "message.delivered" || (row.type === "message.sent" && author !== "user")
  const isNews = isTheirs && conversation.messages.length > 0
  return { type: "conversation", conversation, is_new: isNew, is_news: isNews, trace_id: row.trace_id }
}

async function findAll(viewer: Viewer, abouts: About[]) {
  const db = await database()
  const ids = [...new Set(abouts.flatMap((about) => about.conversation_id ?? []))]
  const noticeIds = [...new Set(abouts.flatMap((about) => about.notice_id ?? []))]
  const messageIds = [...new Set(abouts.flatMap(idsOf))]
  const conversations = await findConversations(db, viewer, ids)
  const conversationIds = conversations.map(({ id }) => id)
  const rows = await findMessages(db, { conversationIds, ids: messageIds, side: "user" })
  return {
    conversations: byId(conversations),
    messages: byId(rows.map((row): Message => toMessage(row))),
    notices: byId(await findNotices(db, viewer.userId, noticeIds)),
  }
}

/** The messages that a row brings along. */
export const messageIdsOf = (row: Activity) => idsOf(aboutSchema.parse(row.data))

function idsOf({ message_id: id, message_ids: ids = [] }: About): string[] {
  return id === undefined ? ids : [id, ...ids]
}

function byId<Item extends { id: string }>(items: Item[]): Map<string, Item> {
  return new Map(items.map((item) => [item.id, item]))
}
