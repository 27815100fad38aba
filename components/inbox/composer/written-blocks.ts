import type { Attachment, WrittenBlock } from "@/lib/contract/messenger/blocks"

/** What was written, as a message body: blank lines divide paragraphs, files come last. */
export function writtenBlocks(text: string, attachments: Attachment[]): WrittenBlock[] {
  const paragraphs = text.split(/\n[^\S\n]*\n+/).filter((paragraph) => paragraph.trim() !== "")
  return [
    ...paragraphs.map((paragraph): WrittenBlock => ({ type: "paragraph", text: paragraph.trim() })),
    ...attachments.map(({ id }): WrittenBlock => ({ type: "attachment", id })),
  ]
}
