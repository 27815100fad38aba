import "server-only"
import { type Block, blocksSchema, type WrittenBlock } from "@/lib/contract/messenger/blocks"
import { fromNow, now } from "../common/clock"
import { AppError } from "../common/errors"
import { newId } from "../common/id"
import { claimAttachments, findUploads } from "../content/attachment-claim"
import type { Transaction } from "../db/write"
import type { MessageRow } from "./message"
import { bytesOf, checkBlocks, excerptOf, isSameContent } from "./message-body"

export type Author = { type: "user"; userId: string } | { type: "admin"; adminId: string }

export type Written = {
  workspaceId: string
  conversationId: string
  author: Author
  kind: "comment" | "note"
  /** The page's UUID, or what stands for an Idempotency-Key. */
  clientId: string | null
  blocks: WrittenBlock[]
  /** Milliseconds since it was written. */
  age?: number | undefined
}

/** A message as it was stored, but for its author, and its first words. */
type Stored = Omit<MessageRow, "admin"> & { excerpt: string }

/** Stores a message. The caller holds the conversation's lock, so that ids sort as messages become visible. */
export async function storeMessage(tx: Transaction, written: Written): Promise<Stored> {
  const { workspaceId, conversationId, author, kind, clientId, age = 0 } = written
  checkBlocks(written.blocks)
  const uploader = { workspaceId, userId: author.type === "user" ? author.userId : null }
  const uploads = await findUploads(tx, uploader, written.blocks)
  const blocks = written.blocks.map((block) => (block.type === "attachment" ? uploads.take(block.id) : block))
  const id = newId("msg")
  const { type: authorType, ...who } = author
  const row = { id, conversationId, clientId, authorType, kind, blocks, writtenAt: fromNow(-age) }
  await tx.message.createMany({ data: [{ ...row, ...who, workspaceId, bytes: bytesOf(blocks), createdAt: now() }] })
  await claimAttachments(tx, { ...uploader, messageId: id, ids: uploads.ids })
  return { ...row, seenAt: null, excerpt: excerptOf(blocks) }
}

/** The message that an earlier try stored, or null. The same id with another content is a mistake of the caller. */
export async function findRepeated(tx: Transaction, written: Written): Promise<string | null> {
  const { conversationId, clientId, author, kind } = written
  if (clientId === null) return null
  const stored = await tx.message.findUnique({
    where: { conversationId_clientId: { conversationId, clientId } },
    select: { id: true, authorType: true, adminId: true, kind: true, blocks: true },
  })
  if (!stored) return null
  const isSameAuthor = author.type === "admin" ? stored.adminId === author.adminId : stored.authorType === "user"
  const blocks: Block[] = blocksSchema.parse(stored.blocks)
  if (isSameAuthor && stored.kind === kind && isSameContent(blocks, written.blocks)) return stored.id
  const field = author.type === "user" ? "client_id" : "Idempotency-Key"
  throw new AppError({
    code: "idempotency_mismatch",
    message: `Use a new "${field}": this one was sent with another message.`,
    field,
  })
}
