import { expect, test } from "vitest"
import { readData, readSnapshot, snapshotOf } from "./read-snapshot"

test("a snapshot is read as it was sent", () => {
  const snapshot = { type: "array", name: "Array", items: [{ type: "literal", text: "1" }], more: 0 }
  expect(readSnapshot(snapshot)).toEqual(snapshot)
})

test("a value that is no snapshot is unreadable", () => {
  expect(readSnapshot({ type: "string", value: 7 })).toBeNull()
})

test("a cyclic value is unreadable and does not overflow", () => {
  const cyclic: { type: string; items: unknown[]; name: string; more: number } = {
    type: "array",
    name: "Array",
    items: [],
    more: 0,
  }
  cyclic.items.push(cyclic)
  expect(readSnapshot(cyclic)).toBeNull()
  expect(readData(cyclic).type).toBe("object")
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
