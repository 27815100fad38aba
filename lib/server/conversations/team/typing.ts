import "server-only"
import { tell } from "../../db/bus"
import { database } from "../../db/database"
import { requireAdmin, toAdmin } from "../../workspace/admin"
import { type ConversationRef, unknownConversation } from "./conversation-ref"

/** Tells the user that a teammate is typing; nothing is stored. */
export async function tellAdminTyping({
  workspaceId,
  conversationId,
  adminId,
}: ConversationRef & { adminId: string | undefined }): Promise<void> {
  const db = await database()
  const admin = await requireAdmin(db, { workspaceId, id: adminId })
  const conversation = await db.conversation.findFirst({
    where: { id: conversationId, workspaceId },
    select: { userId: true },
  })
  if (!conversation) throw unknownConversation()
  tell(workspaceId, { conversationId, admin: toAdmin(admin), ...conversation })
}
