import "server-only"
import type { Prisma } from "@/generated/prisma/client"
import { blocksSchema } from "@/lib/contract/blocks"
import type { Message } from "@/lib/contract/messenger"
import { toSeconds } from "./clock"

export const messageSelect = {
  id: true,
  authorType: true,
  admin: { select: { id: true, name: true, avatarUrl: true } },
  blocks: true,
  seenAt: true,
  createdAt: true,
} satisfies Prisma.MessageSelect

export type MessageRow = Prisma.MessageGetPayload<{ select: typeof messageSelect }>

/** A message as both sides send it. */
export function toMessage({ id, blocks, createdAt, seenAt, ...row }: MessageRow): Message {
  return {
    id,
    author: authorOf(row),
    blocks: blocksSchema.parse(blocks),
    created_at: toSeconds(createdAt),
    seen_at: seenAt && toSeconds(seenAt),
  }
}

/** Messages of the other side that the user has not seen. */
export function countUnread(messages: Pick<MessageRow, "authorType" | "seenAt">[]): number {
  return messages.filter(({ authorType, seenAt }) => authorType !== "user" && seenAt === null).length
}

function authorOf({ authorType, admin }: Pick<MessageRow, "authorType" | "admin">): Message["author"] {
  if (authorType === "user") return { type: "user" }
  if (authorType === "admin" && admin) {
    return { type: "admin", admin: { id: admin.id, name: admin.name, avatar_url: admin.avatarUrl } }
  }
  return { type: "bot", name: "Messenger" }
}
