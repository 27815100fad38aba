import { expect, test } from "vitest"
import { writtenBlocks } from "./written-blocks"

const file = { type: "attachment", id: "att_1", name: "a.txt", media_type: "text/plain", size: 1, url: "/a" } as const

test("blank lines divide paragraphs and single breaks stay", () => {
  expect(writtenBlocks("\nHello\nAda\n\n \n\nBye ", [])).toEqual([
    { type: "paragraph", text: "Hello\nAda" },
    { type: "paragraph", text: "Bye" },
  ])
})

test("a file needs no text, and is named by its id alone", () => {
  expect(writtenBlocks(" \n", [file])).toEqual([{ type: "attachment", id: "att_1" }])
})
