import "server-only"
import { now } from "../common/clock"
import { newId } from "../common/id"
import { jsonBytes } from "../conversations/message-body"
import type { Log, Transaction } from "../db/write"
import type { LiveOutbound } from "./outbound"

type Opening = { workspaceId: string; userId: string; deliveryId: string; outbound: LiveOutbound }

/** Opens the conversation that a delivered chat or post is, and answers its id. */
export async function openOutboundConversation(
  tx: Transaction,
  log: Log,
  { workspaceId, userId, deliveryId, outbound }: Opening,
): Promise<string> {
  const id = newId("cnv")
  const messageId = newId("msg")
  const { adminId, blocks, name, deliveryStyle } = outbound
  const at = now()
  const times = { createdAt: at, updatedAt: at, lastMessageAt: at }
  await tx.conversation.createMany({ data: [{ id, workspaceId, userId, outboundId: outbound.id, ...times }] })
  const author = { authorType: adminId ? ("admin" as const) : ("bot" as const), adminId }
  const message = {
    id: messageId,
    workspaceId,
    conversationId: id,
    ...author,
    blocks: blocks ?? [],
    bytes: jsonBytes(blocks),
  }
  await tx.message.createMany({ data: [{ ...message, writtenAt: at, createdAt: at }] })
  await tx.delivery.updateMany({ where: { id: deliveryId, workspaceId }, data: { conversationId: id } })
  log("message.delivered", userId, { outbound: name, style: deliveryStyle, conversation_id: id, message_id: messageId })
  return id
}
