import { expect, test } from "vitest"
import { previewSnapshot } from "./preview-snapshot"
import { snapshotOf } from "./read-snapshot"

test.each([
  ["hi", '"hi"'],
  [3, "3"],
  [{ plan: "pro", seats: [1, 2] }, '{plan: "pro", seats: [1, 2]}'],
  [[1, 2, 3, 4, 5], "[1, 2, 3, 4, …]"],
  [{ a: { b: { c: 1 } } }, "{a: {b: {…}}}"],
  [{}, "{}"],
])("%o reads %s", (value, text) => {
  expect(previewSnapshot(snapshotOf(value))).toBe(text)
})

test("a class keeps its name", () => {
  expect(previewSnapshot({ type: "object", name: "Map", entries: [], more: 2 })).toBe("Map {…}")
})

test("a long string is cut", () => {
  expect(previewSnapshot(snapshotOf("x".repeat(100)))).toBe(`"${"x".repeat(60)}…"`)
})
