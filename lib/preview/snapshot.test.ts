// @vitest-environment happy-dom
import fc from "fast-check"
import { expect, test } from "vitest"
import { snapshotSchema } from "@/lib/contract/frame/snapshot"
import { snapshot } from "./snapshot"

test("what was logged does not change when the object does", () => {
  const list = [1, 2, 3]
  const copy = snapshot(list)
  list.push(4)
  expect(copy).toEqual({
    type: "array",
    name: "Array",
    items: ["1", "2", "3"].map((text) => ({ type: "literal", text })),
    more: 0,
  })
})

test("a getter is named and never called", () => {
  const trap = {
    get secret() {
      throw new Error("called")
    },
  }
  expect(snapshot(trap)).toMatchObject({ entries: [["secret", { type: "special", name: "getter" }]] })
})

test("cycles, depth and size end somewhere", () => {
  const cyclic: Record<string, unknown> = {}
  cyclic.self = cyclic
  expect(snapshot(cyclic)).toMatchObject({ entries: [["self", { name: "cycle" }]] })
  expect(JSON.stringify(snapshot({ a: { b: { c: { d: { e: 1 } } } } }))).toContain("…")
  expect(snapshot(new Array(10_000).fill(0))).toMatchObject({ more: 9_900 })
  expect(snapshot("x".repeat(10_000_000))).toMatchObject({ type: "string", cut: 9_990_000 })
  const wide = Object.fromEntries(Array.from({ length: 90 }, (_, i) => [`k${i}`, new Array(90).fill({ a: 1 })]))
  expect(JSON.stringify(snapshot(wide)).length).toBeLessThan(200_000)
})

test("a hostile proxy costs its own value only", () => {
  const hostile = new Proxy(
    {},
    {
      ownKeys() {
        throw new Error("no")
      },
      getPrototypeOf() {
        throw new Error("no")
      },
    },
  )
  expect(snapshot([1, hostile])).toMatchObject({ items: [{ text: "1" }, { type: "special", text: "cannot be read" }] })
})

test("every kind of value has a readable form", () => {
  expect(snapshot(10n)).toEqual({ type: "literal", text: "10n" })
  expect(snapshot(-0)).toEqual({ type: "literal", text: "-0" })
  expect(snapshot(undefined)).toEqual({ type: "literal", text: "undefined" })
  expect(snapshot(Symbol("s"))).toEqual({ type: "literal", text: "Symbol(s)" })
  expect(snapshot(new Map([["a", 1]]))).toMatchObject({ name: "Map", entries: [["a", { text: "1" }]] })
  expect(snapshot(new Set([1]))).toMatchObject({ name: "Set", items: [{ text: "1" }] })
  expect(snapshot(new Date(Number.NaN))).toMatchObject({ text: "Invalid Date" })
  expect(snapshot(Object.create(null))).toMatchObject({ name: "null prototype" })
  expect(snapshot(document.createElement("button"))).toMatchObject({ name: "Element", text: "<button>" })
})

test("any value becomes a snapshot the page accepts", () => {
  fc.assert(
    fc.property(fc.anything({ withBigInt: true, withDate: true, withMap: true, withSet: true }), (value) => {
      expect(snapshotSchema.safeParse(snapshot(value)).success).toBe(true)
    }),
  )
})
