import fc from "fast-check"
import { expect, test } from "vitest"
import { changedPart } from "./changed-part"

const half = /\p{Surrogate}/u

test("only what differs is replaced", () => {
  expect(changedPart("const a=1\nb()", "const a = 1\nb()")).toEqual({ start: 7, end: 8, part: " = " })
  expect(changedPart("a", "a")).toEqual({ start: 1, end: 1, part: "" })
  expect(changedPart("aa", "aaa")).toEqual({ start: 2, end: 2, part: "a" })
})

test("replacing the part makes one text of the other, and halves no character", () => {
  const text = fc.string({ unit: fc.constantFrom("a", "b", "\n", "😀", "😁", "🐀") })
  fc.assert(
    fc.property(text, text, (before, after) => {
      const { start, end, part } = changedPart(before, after)
      expect(before.slice(0, start) + part + before.slice(end)).toBe(after)
      expect(part).not.toMatch(half)
      expect(before.slice(start, end)).not.toMatch(half)
    }),
  )
})
