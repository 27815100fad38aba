import type { Block, WrittenBlock } from "../../../lib/contract/messenger/blocks"
import type { View } from "../view"
import { AttachmentView } from "./attachment-view"
import { LinkedText, OutLink } from "./out-link"
import { WebImage } from "./web-image"

type BlocksProps = Pick<View, "act"> & {
  blocks: (Block | WrittenBlock)[]
  /** Anyone may have written them: their images are loaded when asked for. */
  isFromUser?: boolean
}

/** A message's blocks as nodes: texts are text, and only web and mail addresses become links (quality case 34). */
export function Blocks({ blocks, act, isFromUser = false }: BlocksProps) {
  return (
    <div class="blocks">
      {blocks.map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a sent message's blocks never change places.
        <BlockView key={index} block={block} act={act} isFromUser={isFromUser} />
      ))}
    </div>
  )
}

type BlockProps = Required<Omit<BlocksProps, "blocks">> & { block: Block | WrittenBlock }

function BlockView({ block, act, isFromUser }: BlockProps) {
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
      return <WebImage image={block} isAskedFor={isFromUser} />
    case "attachment":
      return "url" in block ? <AttachmentView attachment={block} act={act} /> : null
    default:
      // A newer server may know kinds of blocks that this script does not.
      return null
  }
}
