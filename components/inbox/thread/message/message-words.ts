import { textOfBlock } from "@/lib/contract/block-text"
import type { Block } from "@/lib/contract/messenger/blocks"
import type { InboxMessage } from "@/lib/contract/playground/inbox"

/** Who wrote a message; a user is called by the name the reader knows. */
export function authorName({ author }: InboxMessage, userName: string): string {
  if (author.type === "user") return userName
  return author.type === "admin" ? author.admin.name : author.name
}

/** A message in one line of plain text. */
export function messageWords({ blocks }: InboxMessage): string {
  return blocks.map(blockWords).join(" ").replace(/\s+/g, " ").trim()
}

function blockWords(block: Block): string {
  return textOfBlock(block) || (block.type === "image" ? "Image" : "")
}
