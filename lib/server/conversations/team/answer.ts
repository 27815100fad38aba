// What a teammate writes: replies, which the user sees, and notes, which only the team does.
import "server-only"
import type { AdminReply, InboxMessage } from "@/lib/contract/playground/inbox"
import { now } from "../../common/clock"
import { type Log, type Transaction, write } from "../../db/write"
import { requireAdmin } from "../../workspace/admin"
import { type LockedConversation, lockConversation } from "../lock"
import { toInboxMessage } from "../message"
import { blocksOf } from "../message-body"
import { findMessages } from "../message-page"
import { findRepeated, storeMessage, type Written } from "../message-store"
import { recordReopening } from "../part"
import { type ConversationRef, unknownConversation } from "./conversation-ref"

type Answer = ConversationRef & {
  kind: Written["kind"]
  request: AdminReply
  /** What stands for the request's Idempotency-Key: with the same one it is stored once. */
  clientId: string | null
}

/** Stores a reply or a note. */
export async function answer({ kind, request, clientId, ...ref }: Answer): Promise<InboxMessage> {
  const { workspaceId, conversationId } = ref
  const { result } = await write({ workspaceId }, async (tx, log) => {
    const admin = await requireAdmin(tx, { workspaceId, id: request.admin_id })
    const conversation = await lockConversation(tx, { workspaceId, id: conversationId })
    if (!conversation) throw unknownConversation()
    const author = { type: "admin" as const, adminId: admin.id }
    const written: Written = { ...ref, author, kind, clientId, blocks: blocksOf(request) }
    const repeated = await findRepeated(tx, written)
    if (!repeated) return toInboxMessage({ ...(await store(tx, log, { conversation, written })), admin })
    const [message] = await findMessages(tx, { conversationIds: [conversationId], ids: [repeated], side: "team" })
    if (!message) throw unknownConversation()
    return toInboxMessage(message)
  })
  return result
}

type NewMessage = { conversation: LockedConversation; written: Written }

async function store(tx: Transaction, log: Log, { conversation, written }: NewMessage) {
  const { workspaceId, kind } = written
  const { id: conversationId, userId, state } = conversation
  const { excerpt, ...message } = await storeMessage(tx, written)
  const at = now()
  const where = { id: conversationId, workspaceId }
  const about = { conversation_id: conversationId, message_id: message.id }
  if (kind === "note") {
    // A note changes nothing that the user sees, the time of the last message included.
    await tx.conversation.updateMany({ where, data: { updatedAt: at } })
    log("note.added", null, about)
    return message
  }
  const isReopened = state === "closed"
  const data = { lastMessageAt: at, updatedAt: at, ...(isReopened && { state: "open" as const }) }
  await tx.conversation.updateMany({ where, data })
  if (isReopened) await recordReopening(tx, log, { workspaceId, conversationId, userId, by: written.author })
  log("message.sent", userId, { ...about, author: "admin", text: excerpt })
  return message
}
