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
  expect(snapshot(new Map([["a", 1]]))).toMatchObject({ type: "map", entries: [[{ value: "a" }, { text: "1" }]] })
  expect(snapshot(new Set([1]))).toMatchObject({ name: "Set", items: [{ text: "1" }] })
  expect(snapshot(new Date(Number.NaN))).toMatchObject({ text: "Invalid Date" })
  expect(snapshot(Object.create(null))).toMatchObject({ name: "null prototype" })
  expect(snapshot(document.createElement("button"))).toMatchObject({ name: "Element", text: "<button>" })
})

test.each([
  [new Headers({ a: "b" }), { type: "map", name: "Headers", entries: [[{ value: "a" }, { value: "b" }]] }],
  [new URLSearchParams("a=1&a=2"), { type: "map", name: "URLSearchParams", more: 0 }],
  [new Uint8Array([1, 2]), { type: "array", name: "Uint8Array", items: [{ text: "1" }, { text: "2" }] }],
  [Object("text"), { type: "special", text: 'String {"text"}' }],
  [Object(1), { type: "special", text: "Number {1}" }],
  [Object(1n), { type: "special", text: "BigInt {1n}" }],
  [Object(Symbol("s")), { type: "special", text: "Symbol {Symbol(s)}" }],
  [{ [Symbol("key")]: 1 }, { entries: [["Symbol(key)", { text: "1" }]] }],
  // biome-ignore lint/suspicious/noSparseArray: that is what is shown.
  [[1, , 2], { items: [{ text: "1" }, { type: "special", text: "empty" }, { text: "2" }] }],
  [class Shop {}, { text: "class Shop" }],
  [function sell() {}, { text: "ƒ sell" }],
])("%o is shown as what it is", (value, shown) => {
  expect(snapshot(value)).toMatchObject(shown)
})

test("an error says its name, its message and what it holds", () => {
  class ShopError extends Error {
    override name = "ShopError"
    order = 7
  }
  const error = new AggregateError([new ShopError("closed")], "both failed", { cause: { code: 500 } })
  const copy = snapshot(error)
  expect(copy).toMatchObject({
    type: "error",
    text: "AggregateError: both failed",
    entries: [
      ["cause", { type: "object", entries: [["code", { text: "500" }]] }],
      ["errors", { items: [{ type: "error", text: "ShopError: closed", entries: [["order", { text: "7" }]] }] }],
    ],
  })
  expect(copy.type === "error" && copy.stack).toMatch(/^\s+at /)
})

test("an error that causes itself ends", () => {
  const error = new Error("a")
  error.cause = error
  expect(snapshot(error)).toMatchObject({ entries: [["cause", { name: "cycle" }]] })
})

test("names and messages with getters of the page run nothing", () => {
  let ran = 0
  const error = new Error("a")
  // Whoever maps the stacks of these tests reads the name when the stack is first asked for.
  expect(error.stack).toContain("a")
  Object.defineProperty(error, "name", { get: () => ran++ })
  class Shop {
    get open() {
      return ran++
    }
  }
  snapshot([error, new Shop()])
  expect(ran).toBe(0)
})

test("any value becomes a snapshot the page accepts", () => {
  fc.assert(
    fc.property(fc.anything({ withBigInt: true, withDate: true, withMap: true, withSet: true }), (value) => {
      expect(snapshotSchema.safeParse(snapshot(value)).success).toBe(true)
    }),
  )
})
