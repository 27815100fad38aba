import "server-only"
import type { Conversation, UserReply } from "@/lib/contract/messenger/conversation"
import type { Transaction } from "../db/write"
import type { Caller } from "../session/caller-write"
import { findConversations, noSuchConversation } from "./conversation"
import { toMessage } from "./message"
import { findMessages } from "./message-page"
import type { Written } from "./message-store"

/** What a person wrote, as it is stored. */
export function toWritten({ user, session }: Caller, conversationId: string, request: UserReply): Written {
  return {
    workspaceId: session.workspaceId,
    conversationId,
    author: { type: "user", userId: user.id },
    kind: "comment",
    clientId: request.client_id,
    blocks: request.blocks,
    age: request.age_ms,
  }
}

type Sent = Caller & { conversationId: string; messageId: string }

/** The conversation that a person wrote in, with just the message they sent. */
export async function getSent(tx: Transaction, { user, ...sent }: Sent): Promise<Conversation> {
  const [conversation] = await findConversations(tx, { userId: user.id }, [sent.conversationId])
  if (!conversation) throw noSuchConversation()
  const where = { conversationIds: [sent.conversationId], ids: [sent.messageId], side: "user" as const }
  const messages = (await findMessages(tx, where)).map(toMessage)
  return { ...conversation, messages }
}
