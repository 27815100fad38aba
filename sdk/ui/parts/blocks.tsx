import type { Block, WrittenBlock } from "../../../lib/contract/blocks"
import type { View } from "../view"
import { words } from "../words/words"
import { AttachmentView } from "./attachment-view"
import { isWebAddress } from "./autolink"
import { LinkedText, OutLink } from "./out-link"

type BlocksProps = Pick<View, "act"> & { blocks: (Block | WrittenBlock)[] }

/** A message's blocks as nodes: texts are text, and only web and mail addresses become links (quality case 34). */
export function Blocks({ blocks, act }: BlocksProps) {
  return (
    <div class="blocks">
      {blocks.map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a sent message's blocks never change places.
        <BlockView key={index} block={block} act={act} />
      ))}
    </div>
  )
}

function BlockView({ block, act }: Pick<View, "act"> & { block: Block | WrittenBlock }) {
  switch (block.type) {
    case "paragraph":
      return (
        <p dir="auto">
          <LinkedText text={block.text} />
        </p>
      )
    case "list":
      return (
        <ul dir="auto">
          {block.items.map((item, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: as above.
            <li key={index}>
              <LinkedText text={item} />
            </li>
          ))}
        </ul>
      )
    case "link":
      return (
        <p dir="auto">
          <OutLink url={block.url} className="link">
            {block.text}
          </OutLink>
        </p>
      )
    case "button":
      return (
        <OutLink url={block.url} className="button">
          <bdi>{block.text}</bdi>
        </OutLink>
      )
    case "image":
      return isWebAddress(block.url) ? (
        <img class="picture" src={block.url} alt={block.alt || words.image} loading="lazy" />
      ) : (
        <p dir="auto">{block.alt}</p>
      )
    case "attachment":
      return "url" in block ? <AttachmentView attachment={block} act={act} /> : null
    default:
      // A newer server may know kinds of blocks that this script does not.
      return null
  }
}
