import "server-only"
import type { Conversation, UserReply } from "@/lib/contract/messenger/conversation"
import { now } from "../common/clock"
import { tell } from "../db/bus"
import { database } from "../db/database"
import { becomeLead } from "../people/lead"
import { writeAsCaller } from "../session/caller-write"
import { requireSession } from "../session/session"
import { noSuchConversation, requireOwn } from "./conversation"
import { lockConversation } from "./lock"
import { findRepeated, storeMessage } from "./message-store"
import { recordReopening } from "./part"
import { getSent, toWritten } from "./sent"

type Reply = { token: string | undefined; conversationId: string; request: UserReply }

/** Adds a person's message to a conversation of theirs, and opens it again where it was closed or snoozed. */
export function reply({ token, conversationId, request }: Reply): Promise<Conversation> {
  return writeAsCaller({ token, traceId: request.trace_id }, async (tx, log, caller) => {
    const { user } = caller
    const { workspaceId } = caller.session
    const conversation = await lockConversation(tx, { workspaceId, id: conversationId })
    if (conversation?.userId !== user.id) throw noSuchConversation()
    const written = toWritten(caller, conversationId, request)
    const repeated = await findRepeated(tx, written)
    if (repeated) return getSent(tx, { ...caller, conversationId, messageId: repeated })
    const { id: messageId, excerpt } = await storeMessage(tx, written)
    const at = now()
    const data = { state: "open" as const, lastMessageAt: at, updatedAt: at }
    await tx.conversation.updateMany({ where: { id: conversationId, workspaceId }, data })
    if (conversation.state !== "open") {
      await recordReopening(tx, log, { workspaceId, conversationId, userId: user.id, by: written.author })
    }
    const sent = { conversation_id: conversationId, message_id: messageId, author: "user", text: excerpt }
    log("message.sent", user.id, sent)
    await becomeLead(tx, log, caller)
    return getSent(tx, { ...caller, conversationId, messageId })
  })
}

type Typing = { token: string | undefined; conversationId: string }

/** Tells the team that the person is typing; nothing is stored. */
export async function tellTyping({ token, conversationId }: Typing): Promise<void> {
  const { workspaceId, userId } = await requireSession(token)
  await requireOwn(await database(), { workspaceId, userId }, { ids: [conversationId] })
  tell(workspaceId, { conversationId, userId, admin: null })
}
