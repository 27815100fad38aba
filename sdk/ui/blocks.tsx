import type { Block } from "../../lib/contract/blocks"

/** A message's blocks as nodes: texts are text, and only web and mail addresses become links (quality case 34). */
export function Blocks({ blocks }: { blocks: Block[] }) {
  return (
    <div class="blocks">
      {blocks.map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a sent message's blocks never change places.
        <BlockView key={index} block={block} />
      ))}
    </div>
  )
}

function BlockView({ block }: { block: Block }) {
  switch (block.type) {
    case "paragraph":
      return <p dir="auto">{block.text}</p>
    case "list":
      return (
        <ul dir="auto">
          {block.items.map((item, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: as above.
            <li key={index}>{item}</li>
          ))}
        </ul>
      )
    case "link":
      return (
        <p dir="auto">
          <OutLink url={block.url} text={block.text} className="link" />
        </p>
      )
    case "button":
      return <OutLink url={block.url} text={block.text} className="button" />
    case "image":
      return isWebAddress(block.url) ? <img src={block.url} alt={block.alt} loading="lazy" /> : <p>{block.alt}</p>
    default:
      // A newer server may know kinds of blocks that this script does not.
      return null
  }
}

function OutLink({ url, text, className }: { url: string; text: string; className: string }) {
  if (!isWebAddress(url) && !/^mailto:/i.test(url)) return <span>{text}</span>
  return (
    <a class={className} href={url} target="_blank" rel="noopener noreferrer nofollow">
      {text}
    </a>
  )
}

function isWebAddress(url: string): boolean {
  return /^https?:\/\//i.test(url)
}
