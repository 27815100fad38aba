import { textOfBlock } from "../../lib/contract/block-text"
import type { Block } from "../../lib/contract/messenger/blocks"

const previewLength = 120

/** The first words of a message, for where its blocks do not fit. */
export function textOfBlocks(blocks: Block[]): string {
  const text = blocks.map(textOfBlock).filter(Boolean).join(" ")
  return text.length > previewLength ? `${text.slice(0, previewLength).trimEnd()}…` : text
}
