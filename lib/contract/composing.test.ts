import { expect, test } from "vitest"
import { pastedFiles, sends } from "./composing"

const enter = { key: "Enter", shiftKey: false, altKey: false, isComposing: false, keyCode: 13 }

test("Enter sends", () => {
  expect(sends(enter)).toBe(true)
})

test.each([
  ["with Shift it breaks the line", { shiftKey: true }],
  ["with Alt it breaks the line", { altKey: true }],
  ["while a word is composed it takes the word", { isComposing: true }],
  ["right after a composition, as Safari reports it, too", { keyCode: 229 }],
  ["another key does not", { key: "a" }],
])("%s", (_, change) => {
  expect(sends({ ...enter, ...change })).toBe(false)
})

const picture = new File(["x"], "image.png", { type: "image/png" })

/** A clipboard as a browser hands it over. */
function clipboard(text: string, ...files: File[]) {
  return { files: files as unknown as FileList, getData: () => text }
}

test("a picture alone is pasted as a file", () => {
  expect(pastedFiles(clipboard("", picture))).toEqual([picture])
})

test.each(["a\tb\r\n1\t2", "some words", "image.png and more"])(
  "with text beside a picture, %j, the text is pasted",
  (text) => {
    expect(pastedFiles(clipboard(text, picture))).toEqual([])
  },
)

test.each(["image.png", "/home/ada/image.png\n", "file:///C:/image.png", " \n"])(
  "text that only names the file, %j, is no text",
  (text) => {
    expect(pastedFiles(clipboard(text, picture))).toEqual([picture])
  },
)

test("nothing is pasted of nothing", () => {
  expect(pastedFiles(null)).toEqual([])
  expect(pastedFiles(clipboard("text"))).toEqual([])
})
