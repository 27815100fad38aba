import { expect, test } from "vitest"
import type { Snapshot } from "@/lib/contract/frame/snapshot"
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
  expect(previewSnapshot({ type: "object", name: "Shop", entries: [], more: 2 })).toBe("Shop {…}")
})

test("collections say how many they hold", () => {
  const one: Snapshot = { type: "literal", text: "1" }
  const a: Snapshot = { type: "string", value: "a" }
  expect(previewSnapshot({ type: "map", name: "Map", entries: [[a, one]], more: 0 })).toBe('Map(1) {"a" => 1}')
  expect(previewSnapshot({ type: "array", name: "Set", items: [one], more: 3 })).toBe("Set(4) {1, …}")
  expect(previewSnapshot({ type: "array", name: "Uint8Array", items: [one], more: 0 })).toBe("Uint8Array(1) [1]")
})

test("an error is its name and message", () => {
  expect(previewSnapshot({ type: "error", text: "TypeError: no", stack: "    at a", entries: [] })).toBe(
    "TypeError: no",
  )
})

test("a long string is cut", () => {
  expect(previewSnapshot(snapshotOf("x".repeat(100)))).toBe(`"${"x".repeat(60)}…"`)
})
