// What the user did with conversations: saw them, or waved their notification away. Both may be repeated.
import "server-only"
import type { ConversationsRequest } from "@/lib/contract/messenger/conversation"
import { now } from "../common/clock"
import type { Transaction } from "../db/write"
import { type Caller, writeAsCaller } from "../session/caller-write"
import { requireOwn } from "./conversation"
import { unseenBy } from "./visible"

type StateChange = { token: string | undefined; request: ConversationsRequest }

/** Marks every message of the conversations as seen. */
export function markSeen({ token, request }: StateChange): Promise<void> {
  return writeAsCaller({ token, traceId: request.trace_id }, async (tx, log, caller) => {
    const seenAt = now()
    for (const conversationId of await takeOwn(tx, caller, request)) {
      const messages = await tx.message.updateMany({ where: { conversationId, ...unseenBy.user }, data: { seenAt } })
      const deliveries = await tx.delivery.updateMany({ where: { conversationId, seenAt: null }, data: { seenAt } })
      if (messages.count + deliveries.count === 0) continue
      log("conversation.seen", caller.user.id, { conversation_id: conversationId })
    }
  })
}

/** Puts the notifications of the conversations away; their messages stay unread. */
export function dismiss({ token, request }: StateChange): Promise<void> {
  return writeAsCaller({ token, traceId: request.trace_id }, async (tx, log, caller) => {
    for (const conversationId of await takeOwn(tx, caller, request)) {
      const where = { conversationId, dismissedAt: null }
      const { count } = await tx.delivery.updateMany({ where, data: { dismissedAt: now() } })
      if (count > 0) log("conversation.dismissed", caller.user.id, { conversation_id: conversationId })
    }
  })
}

/** The conversations if all of them are the caller's to see; one that is not might as well not exist. */
async function takeOwn(tx: Transaction, { session, user }: Caller, request: ConversationsRequest): Promise<string[]> {
  const ids = [...new Set(request.conversation_ids)].sort()
  const { workspaceId } = session
  await requireOwn(tx, { workspaceId, userId: user.id }, { ids, field: "conversation_ids" })
  return ids
}
