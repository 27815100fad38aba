import type { Block } from "./messenger/blocks"

/** What a block says, where it does not fit as it is. Plain, so that the SDK can carry it. */
export function textOfBlock(block: Block): string {
  if (block.type === "list") return block.items.join(", ")
  if (block.type === "attachment") return block.name
  return block.type === "image" ? block.alt : block.text
}
