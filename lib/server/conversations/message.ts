import "server-only"
import { type MessageKind, Prisma, type Message as StoredMessage } from "@/generated/prisma/client"
import { blocksSchema } from "@/lib/contract/messenger/blocks"
import type { Message } from "@/lib/contract/messenger/conversation"
import type { InboxMessage } from "@/lib/contract/playground/inbox"
import { toSeconds } from "../common/clock"
import { keyOfClientId } from "../http/idempotency-key"
import { type AdminRow, adminRowOf, toAdmin } from "../workspace/admin"

export type MessageRow = Pick<
  StoredMessage,
  "id" | "conversationId" | "clientId" | "authorType" | "blocks" | "seenAt" | "writtenAt"
> & { kind: WrittenKind; admin: AdminRow | null }

/** What was written; the other parts of a conversation are what happened to it. */
export type WrittenKind = Extract<MessageKind, "comment" | "note">

/** The columns of such a row in SQL, of a table named `message`. */
export const messageColumns = Prisma.sql`
  message.id, message."conversationId", message."clientId", message."authorType", message.kind, message.blocks,
  message."seenAt", message."writtenAt", ${adminRowOf(Prisma.sql`message."adminId"`)} AS admin`

/** A message as its user sees it. */
export function toMessage({ id, blocks, clientId, writtenAt, seenAt, ...row }: MessageRow): Message {
  return {
    id,
    // What an admin sent carries a key of theirs there.
    client_id: row.authorType === "user" ? clientId : null,
    author: authorOf(row),
    blocks: blocksSchema.parse(blocks),
    created_at: toSeconds(writtenAt),
    seen_at: seenAt && toSeconds(seenAt),
  }
}

/** The same for the team, who also sees notes, and the Idempotency-Key of its own as `client_id`. */
export function toInboxMessage(row: MessageRow): InboxMessage {
  return { ...toMessage(row), client_id: keyOfClientId(row.clientId), kind: row.kind }
}

function authorOf({ authorType, admin }: Pick<MessageRow, "authorType" | "admin">): Message["author"] {
  if (authorType === "user") return { type: "user" }
  if (authorType === "admin" && admin) return { type: "admin", admin: toAdmin(admin) }
  return { type: "bot", name: "Messenger" }
}
