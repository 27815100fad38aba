import { expect, test } from "vitest"
import { weigh } from "./weight"

test("what is larger weighs more, by its characters", () => {
  expect(weigh("a".repeat(1_000), 10_000)).toBeGreaterThanOrEqual(1_000)
  expect(weigh({ ["k".repeat(500)]: "v".repeat(500) }, 10_000)).toBeGreaterThanOrEqual(1_000)
  expect(weigh([[["text"]]], 10_000)).toBeLessThan(100)
  expect(weigh(null, 10_000)).toBeLessThan(100)
})

test("measuring stops once it is too much, however large or deep the value is", () => {
  const cyclic: Record<string, unknown> = {}
  cyclic.self = cyclic
  let deep: unknown = "end"
  for (let level = 0; level < 100_000; level++) deep = [deep]
  for (const value of [cyclic, deep, new Array(4_000_000_000), Array.from({ length: 100_000 }, () => ({}))]) {
    expect(weigh(value, 10_000)).toBeGreaterThan(10_000)
  }
})

test("what is no plain data is always too much", () => {
  for (const value of [new Uint8Array(1), new Map(), new Set(), new Date(), new Blob(), /x/]) {
    expect(weigh({ value }, 10_000)).toBe(Number.POSITIVE_INFINITY)
  }
})
