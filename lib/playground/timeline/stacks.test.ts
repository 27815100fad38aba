import { expect, test } from "vitest"
import { mapStack, mapStacks } from "./stacks"

const place = ({ line, column }: { line: number; column: number }) =>
  line > 100 ? null : ({ pane: "script", line: line + 10, column } as const)

test.each([
  ["    at sell (playground:///script.js:3:7)", "    at sell (script.ts:13:7)"],
  ["sell@playground:///script.js:3:7\n@playground:///script.js:4:1", "sell@script.ts:13:7\n@script.ts:14:1"],
  ["    at https://cdn.example/a.js:1:1", "    at https://cdn.example/a.js:1:1"],
  ["    at playground:///script.js:500:1", "    at script.ts"],
])("%j is where it was written", (stack, mapped) => {
  expect(mapStack(stack, place)).toBe(mapped)
})

test("errors within what was logged are mapped, causes and members of maps too", () => {
  const error = () => ({
    type: "error",
    text: "Error: a",
    stack: "    at playground:///script.js:1:2",
    entries: [] as unknown[],
  })
  const mapped = { ...error(), stack: "    at script.ts:11:2" }
  const outer = { ...error(), entries: [["cause", error()]] }
  const map = { type: "map", name: "Map", entries: [[{ type: "string", value: "a" }, error()]], more: 0 }
  expect(mapStacks([outer, map, 1, null], place)).toEqual([
    { ...mapped, entries: [["cause", mapped]] },
    { ...map, entries: [[{ type: "string", value: "a" }, mapped]] },
    1,
    null,
  ])
})
