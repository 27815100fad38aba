import { expect, test } from "vitest"
import { codeLines, drawable } from "./code-lines"

test("a text is cut into lines of coloured pieces, and begins where there is something", () => {
  const text = '\n  \n/* one\ntwo */ "three"\r\n\tlet four'
  const lines = codeLines({ text, language: "script", maxLines: 3, maxColumns: 20 })
  expect(lines.map((line) => line.map(({ text }) => text).join(""))).toEqual(["/* one", 'two */ "three"', "  let four"])
  expect(lines[1]?.map(({ kind }) => kind)).toEqual(["comment", "plain", "string"])
  expect(codeLines({ text: `${"x".repeat(30)}\n`.repeat(9), language: "css", maxLines: 2, maxColumns: 5 })).toEqual([
    [{ kind: "plain", text: "xxxxx" }],
    [{ kind: "plain", text: "xxxxx" }],
  ])
})

test("what the fonts lack, such as marks of direction and emoji, is a dot", () => {
  expect(drawable("Grüße “you” 👩‍👧 \u202e שלום\u0000")).toBe("Grüße “you” ··· · ·····")
})
