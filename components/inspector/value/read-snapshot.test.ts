import { expect, test } from "vitest"
import type { Snapshot } from "@/lib/contract/frame/snapshot"
import { previewSnapshot } from "./preview-snapshot"
import { readData, readSnapshot, snapshotOf } from "./read-snapshot"

test("a snapshot is read as it was sent", () => {
  const snapshot = { type: "array", name: "Array", items: [{ type: "literal", text: "1" }], more: 0 }
  expect(readSnapshot(snapshot)).toEqual(snapshot)
})

test("a value that is no snapshot is unreadable", () => {
  expect(readSnapshot({ type: "string", value: 7 })).toBeNull()
})

test("a cyclic value is shown only as deep as a line goes", () => {
  const cyclic: Snapshot = { type: "array", name: "Array", items: [], more: 0 }
  cyclic.items.push(cyclic)
  expect(previewSnapshot(readData(cyclic))).toBe("[[Array(1)]]")
  const data: Record<string, unknown> = {}
  data.self = data
  expect(previewSnapshot(readData(data))).toBe("{self: {self: {…}}}")
})

test("a value deeper than the parser's stack is unreadable", () => {
  let deep: Snapshot = { type: "literal", text: "0" }
  for (let level = 0; level < 20_000; level++) deep = { type: "array", name: "", items: [deep], more: 0 }
  expect(readSnapshot(deep)).toBeNull()
})

test("plain data becomes a snapshot", () => {
  expect(snapshotOf({ plan: "pro", seats: [1, null] })).toEqual({
    type: "object",
    name: "Object",
    more: 0,
    entries: [
      ["plan", { type: "string", value: "pro" }],
      [
        "seats",
        {
          type: "array",
          name: "Array",
          more: 0,
          items: [
            { type: "literal", text: "1" },
            { type: "literal", text: "null" },
          ],
        },
      ],
    ],
  })
})

test("a long string says how much was cut", () => {
  expect(snapshotOf("x".repeat(5_003))).toMatchObject({ cut: 3 })
})
