import type { Block } from "../lib/contract/blocks"

const previewLength = 120

/** The first words of a message, for where its blocks do not fit. */
export function textOfBlocks(blocks: Block[]): string {
  const text = blocks.map(textOf).filter(Boolean).join(" ")
  return text.length > previewLength ? `${text.slice(0, previewLength).trimEnd()}…` : text
}

function textOf(block: Block): string {
  if (block.type === "list") return block.items.join(", ")
  if (block.type === "attachment") return block.name
  return block.type === "image" ? block.alt : block.text
}
