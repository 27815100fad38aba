import { expect, test } from "vitest"
import { sends } from "./keys"

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
