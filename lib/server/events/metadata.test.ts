import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { readMetadata } from "./metadata"

describe("reading an event's metadata", () => {
  test("keeps scalars, prices and rich links as they are", () => {
    const metadata = {
      n: 1,
      s: "x",
      b: true,
      none: null,
      price: { amount: 5, currency: "EUR" },
      a: { url: "http://a", value: "A" },
    }
    expect(readMetadata(metadata, "m")).toEqual({ metadata, warnings: [] })
  })

  test.each([
    [{ price: { amount: -1, currency: "eur" } }],
    [{ price: { amount: 1.5, currency: "eur" } }],
    [{ price: { amount: 1, currency: "euro" } }],
    [{ link: { url: "javascript:alert(1)", value: "x" } }],
    [{ link: { url: "https://a.example", value: 5 } }],
    [{ deep: { a: { b: 1 } } }],
    [{ list: [1, 2] }],
    [{ huge: Number.POSITIVE_INFINITY }],
    [{ long: "x".repeat(256) }],
    [{ "a.b": 1 }],
  ])("leaves out %j and says so", (wrong) => {
    const read = readMetadata({ ...wrong, ok: 1 }, "m")
    expect(read.metadata).toEqual({ ok: 1 })
    expect(read.warnings).toHaveLength(1)
  })

  test("keeps the first of two keys that differ by capitals only", () => {
    const read = readMetadata({ Plan: 1, plan: 2 }, "m")
    expect(read).toMatchObject({ metadata: { Plan: 1 }, warnings: [{ field: "m.plan" }] })
  })

  test("keeps a date, under a key that ends in _date, as the number that it is", () => {
    const metadata = { order_date: 1_700_000_000, shipped_date: 1_700_000_000_000, due_date: "2023-11-14" }
    expect(readMetadata(metadata, "m")).toEqual({ metadata, warnings: [] })
  })

  test("never throws, whatever it is given", () => {
    fc.assert(fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (given) => void readMetadata(given, "m")))
  })
})
