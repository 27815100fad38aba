import type { Block } from "@/lib/contract/messenger/blocks"
import { AttachmentBlock } from "./attachment-block"
import { LinkedText, OutsideLink } from "./linked-text"
import { WebImage } from "./web-image"

/** One block of a message as elements; text is only ever text. */
export function MessageBlock({ block, isFromUser }: { block: Block; isFromUser: boolean }) {
  switch (block.type) {
    case "paragraph":
      return (
        <p dir="auto" className="whitespace-pre-wrap">
          <LinkedText text={block.text} />
        </p>
      )
    case "list":
      return (
        <ul dir="auto" className="list-disc ps-5">
          {block.items.map((item, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the items of a stored list never move.
            <li key={index} dir="auto">
              <LinkedText text={item} />
            </li>
          ))}
        </ul>
      )
    case "link":
      return (
        <p dir="auto">
          <OutsideLink url={block.url} text={block.text || block.url} />
        </p>
      )
    case "button":
      return (
        <OutsideLink
          url={block.url}
          text={block.text || block.url}
          className="inline-flex min-h-7 w-fit max-w-full items-center rounded-md border border-line-strong bg-surface px-2.5 py-1 font-medium text-text text-xs hover:bg-hover"
        />
      )
    case "image":
      return <WebImage url={block.url} alt={block.alt} isAskedFor={isFromUser} />
    case "attachment":
      return <AttachmentBlock attachment={block} />
  }
}
