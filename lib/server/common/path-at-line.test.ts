import { expect, test } from "vitest"
import { pathAtLine } from "./path-at-line"

test("each line of JSON has the path of what it holds", () => {
  const text = JSON.stringify({ a: [{ b: 1, "c: d": ["x", "y"] }, { b: 2 }], e: {}, f: 3 }, null, 2)
  const paths = Object.fromEntries(text.split("\n").map((line, index) => [line.trim(), pathAtLine(text, index + 1)]))
  expect(paths).toMatchObject({
    '"b": 1,': "a.0.b",
    '"x",': "a.0.c: d.0",
    '"y"': "a.0.c: d.1",
    '"b": 2': "a.1.b",
    '"e": {},': "e",
    '"f": 3': "f",
  })
})
