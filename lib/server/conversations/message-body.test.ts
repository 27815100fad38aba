import { expect, test } from "vitest"
import { blocksSchema } from "@/lib/contract/messenger/blocks"
import { blocksOf } from "./message-body"

const textsOf = (body: string) => blocksOf({ body }).flatMap((block) => (block.type === "paragraph" ? block.text : []))

test("blank lines divide a reply into paragraphs", () => {
  expect(textsOf("One\n\nTwo\nlines\r\n \r\nThree")).toEqual(["One", "Two\nlines", "Three"])
})

test("a reply with very many blank lines loses no paragraph and fits into a message", () => {
  const lines = Array.from({ length: 400 }, (_, number) => `Line ${number}`)
  const blocks = blocksOf({ body: lines.join("\n\n") })
  expect(blocksSchema.safeParse(blocks).success).toBe(true)
  expect(textsOf(lines.join("\n\n")).join("\n\n")).toBe(lines.join("\n\n"))
})
