import fc from "fast-check"
import { expect, test } from "vitest"
import { cleanLine, cleanText } from "./words"

const odd = [
  "\u202e",
  "\u200b",
  "\u2066",
  "\u0007",
  "\ufeff",
  "\u2028",
  "\r\n",
  "\n",
  "\t",
  " ",
  "\u00a0",
  "a",
  "é",
  "👩‍👧",
]
const texts = fc.array(fc.constantFrom(...odd)).map((parts) => parts.join(""))

test("a title is one line of what can be seen, and a description has its lines", () => {
  expect(cleanLine(" A\u202e title\u0007\n of \u200b two ")).toBe("A title of two")
  expect(cleanText("\n One\u2066\r\n\r\n\r\n\r\n\ttwo \u2028three\u0007 ")).toBe("One\n\n two\nthree")
  expect(cleanLine("שלום 👩‍👧")).toBe("שלום 👩‍👧")
})

test("what is clean stays as it is", () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(cleanLine(cleanLine(text))).toBe(cleanLine(text))
      expect(cleanText(cleanText(text))).toBe(cleanText(text))
      expect(cleanLine(text)).not.toMatch(/[\p{Cc}\u202e\u2066\u200b]| {2}/u)
      expect(cleanText(text)).not.toMatch(/[\u202e\u2066\u200b\r\t]|\n{3}/)
    }),
  )
})
