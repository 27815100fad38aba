// What the user did with conversations: saw them, or waved their notification away. Both may be repeated.
import "server-only"
import type { ConversationsRequest } from "@/lib/contract/messenger"
import { now } from "./clock"
import { database } from "./database"
import { AppError } from "./errors"
import { requireSession, type Session } from "./session"
import { write } from "./write"

type Change = { token: string | undefined; request: ConversationsRequest }

/** Marks every message of the conversations as seen. */
export async function markSeen({ token, request }: Change): Promise<void> {
  const { ids, session } = await requireOwn(token, request)
  const { workspaceId, userId, historyFrom } = session
  await write({ workspaceId, traceId: request.trace_id }, async (tx, log) => {
    const seenAt = now()
    for (const conversationId of ids) {
      const messages = await tx.message.updateMany({
        where: { conversationId, seenAt: null, authorType: { not: "user" }, createdAt: { gte: historyFrom } },
        data: { seenAt },
      })
      const deliveries = await tx.delivery.updateMany({ where: { conversationId, seenAt: null }, data: { seenAt } })
      if (messages.count + deliveries.count > 0) log("conversation.seen", userId, { conversation_id: conversationId })
    }
  })
}

/** Puts the notifications of the conversations away; their messages stay unread. */
export async function dismiss({ token, request }: Change): Promise<void> {
  const { ids, session } = await requireOwn(token, request)
  const { workspaceId, userId } = session
  await write({ workspaceId, traceId: request.trace_id }, async (tx, log) => {
    for (const conversationId of ids) {
      const where = { conversationId, dismissedAt: null }
      const { count } = await tx.delivery.updateMany({ where, data: { dismissedAt: now() } })
      if (count > 0) log("conversation.dismissed", userId, { conversation_id: conversationId })
    }
  })
}

/** The conversations if all of them are the session's to see; one that is not might as well not exist. */
async function requireOwn(token: string | undefined, { conversation_ids }: ConversationsRequest) {
  const session: Session = await requireSession(token)
  const db = await database()
  const ids = [...new Set(conversation_ids)]
  const { userId, workspaceId, historyFrom } = session
  const own = await db.conversation.count({
    where: { id: { in: ids }, userId, workspaceId, lastMessageAt: { gte: historyFrom } },
  })
  if (own === ids.length) return { ids, session }
  throw new AppError("not_found", "Check conversation_ids: this person has no such conversation.", "conversation_ids")
}
