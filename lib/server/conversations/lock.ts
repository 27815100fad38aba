import "server-only"
import type { Conversation } from "@/generated/prisma/client"
import type { Transaction } from "../db/write"

export type LockedConversation = Pick<Conversation, "id" | "userId" | "state" | "ticketState" | "assigneeId">

type ConversationKey = { workspaceId: string; id: string }

/**
 * Reads a conversation of the workspace and keeps others from writing in it until the transaction ends, so that its
 * messages become visible in the order of their ids. Lock its person first, where both are needed.
 */
export async function lockConversation(
  tx: Transaction,
  { workspaceId, id }: ConversationKey,
): Promise<LockedConversation | null> {
  // One statement: it waits, and then reads the row as it is.
  const [conversation] = await tx.$queryRaw<LockedConversation[]>`
    SELECT id, "userId", state, "ticketState", "assigneeId" FROM "Conversation"
    WHERE id = ${id} AND "workspaceId" = ${workspaceId} FOR NO KEY UPDATE`
  return conversation ?? null
}
