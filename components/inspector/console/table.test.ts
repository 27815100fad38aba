import { expect, test } from "vitest"
import type { Snapshot } from "@/lib/contract/frame/snapshot"
import { snapshotOf } from "../value/read-snapshot"
import { tableOf } from "./table"

const text = (value: string): Snapshot => ({ type: "string", value })

test("a list of objects has a column for each of their names", () => {
  const table = tableOf(snapshotOf([{ a: "1" }, { a: "2", b: "3" }]), null)
  expect(table).toMatchObject({ columns: ["a", "b"], hasValues: false, more: 0 })
  expect(table?.rows.map(({ index, cells }) => [index, ...cells])).toEqual([
    ["0", text("1"), null],
    ["1", text("2"), text("3")],
  ])
})

test("names may be chosen", () => {
  expect(tableOf(snapshotOf([{ a: "1", b: "2" }]), snapshotOf(["b", "c"]))).toMatchObject({
    columns: ["b", "c"],
    rows: [{ cells: [text("2"), null] }],
  })
})

test("lists of lists, plain values and objects of objects are tables, too", () => {
  expect(tableOf(snapshotOf([["x", "y"]]), null)).toMatchObject({ columns: ["0", "1"] })
  expect(tableOf(snapshotOf(["x"]), null)).toMatchObject({ columns: [], hasValues: true, rows: [{ value: text("x") }] })
  expect(tableOf(snapshotOf({ ada: { age: "36" } }), null)).toMatchObject({
    columns: ["age"],
    rows: [{ index: "ada" }],
  })
})

test("what has no members is none", () => {
  expect(tableOf(text("a"), null)).toBeNull()
  expect(tableOf(null, null)).toBeNull()
})

test("a table has an end, whatever a frame sends", () => {
  const one: Snapshot = { type: "object", name: "", entries: [["a", text("b")]], more: 0 }
  const table = tableOf({ type: "array", name: "Array", items: new Array<Snapshot>(50_000).fill(one), more: 5 }, null)
  expect(table?.rows.length).toBe(100)
  expect(table?.more).toBe(49_905)
})
