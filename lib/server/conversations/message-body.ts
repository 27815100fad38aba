// What people write, checked before it is stored.
import "server-only"
import { textOfBlock } from "@/lib/contract/block-text"
import { limits } from "@/lib/contract/limits"
import type { Block, WrittenBlock } from "@/lib/contract/messenger/blocks"
import type { AdminReply } from "@/lib/contract/playground/inbox"
import { AppError } from "../common/errors"

/** The blocks of an admin's reply: as given, or its plain text cut into paragraphs at blank lines. */
export function blocksOf({ body, blocks }: Pick<AdminReply, "body" | "blocks">): WrittenBlock[] {
  if (blocks) return blocks
  const paragraphs = (body ?? "").split(/(?:\r?\n[ \t]*){2,}/).filter((text) => text !== "")
  // The rest of a text with many blank lines stays together.
  const rest = paragraphs.splice(limits.blocksPerMessage - 1).join("\n\n")
  return [...paragraphs, ...(rest ? [rest] : [])].map((text) => ({ type: "paragraph", text }))
}

/** Refuses a message that is longer, or carries more files, than one message may. */
export function checkBlocks(blocks: WrittenBlock[]): void {
  const length = blocks.reduce((sum, block) => sum + lengthOf(block), 0)
  if (length > limits.messageLength) {
    const message = `Check "blocks": one message holds at most ${limits.messageLength} characters, addresses included; these are ${length}.`
    throw new AppError({ code: "invalid_request", message, field: "blocks" })
  }
  if (blocks.filter(({ type }) => type === "attachment").length > limits.attachmentsPerMessage) {
    const message = `Check "blocks": one message holds at most ${limits.attachmentsPerMessage} attachments.`
    throw new AppError({ code: "invalid_request", message, field: "blocks" })
  }
}

function lengthOf(block: WrittenBlock): number {
  if (block.type === "paragraph") return block.text.length
  return block.type === "image" ? block.url.length + block.alt.length : 0
}

/** How many bytes a message is as stored; throws when these are more than one may have. */
export function bytesOf(blocks: Block[], field = "blocks"): number {
  const bytes = jsonBytes(blocks)
  if (bytes <= limits.messageBytes) return bytes
  const most = `${limits.messageBytes / 1_024} kB`
  const message = `Check "${field}": one message holds at most ${most} with all addresses and names; this is ${bytes} bytes.`
  throw new AppError({ code: "invalid_request", message, field })
}

/** How many bytes a value is as JSON. */
export function jsonBytes(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(value))
}

/** Tells whether a message that is stored says the same as one that is sent again. */
export function isSameContent(stored: Block[], written: WrittenBlock[]): boolean {
  return signatureOf(stored) === signatureOf(written)
}

/** What both have in common: an attachment is stored with more than it was named by. */
function signatureOf(blocks: (Block | WrittenBlock)[]): string {
  const parts = blocks.map((block) => {
    if (block.type === "paragraph") return [block.type, block.text]
    if (block.type === "image") return [block.type, block.url, block.alt]
    return [block.type, block.type === "attachment" ? block.id : null]
  })
  return JSON.stringify(parts)
}

const excerptLength = 200

/** The first characters of what a message says, for the activity log. */
export function excerptOf(blocks: Block[]): string {
  const text = blocks.map(textOfBlock).filter(Boolean).join(" ")
  // By characters, since half of a surrogate pair cannot be stored.
  return Array.from(text.slice(0, excerptLength * 2))
    .slice(0, excerptLength)
    .join("")
}
