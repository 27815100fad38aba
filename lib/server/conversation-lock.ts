import "server-only"
import type { Prisma } from "@/generated/prisma/client"
import type { Transaction } from "./write"

const lockedSelect = {
  id: true,
  userId: true,
  state: true,
  ticketState: true,
  assigneeId: true,
  lastMessageAt: true,
} satisfies Prisma.ConversationSelect

export type LockedConversation = Prisma.ConversationGetPayload<{ select: typeof lockedSelect }>

type Place = { workspaceId: string; id: string }

/**
 * Reads a conversation of the workspace and keeps others from writing in it until the transaction ends, so that its
 * messages become visible in the order of their ids. Lock its person first, where both are needed.
 */
export async function lockConversation(
  tx: Transaction,
  { workspaceId, id }: Place,
): Promise<LockedConversation | null> {
  await tx.$queryRaw`
    SELECT id FROM "Conversation" WHERE id = ${id} AND "workspaceId" = ${workspaceId} FOR NO KEY UPDATE`
  return tx.conversation.findFirst({ where: { id, workspaceId }, select: lockedSelect })
}
