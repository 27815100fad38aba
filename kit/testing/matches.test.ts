import { expect, test } from "vitest"
import { differencesOf, isLike } from "./matches"

test("what a test does not name may be anything", () => {
  expect(isLike({ plan: "pro", price: { amount: 1, currency: "eur" } }, { price: { amount: 1 } })).toBe(true)
  expect(isLike({}, {})).toBe(true)
})

test.each([
  [{ plan: "free" }, { plan: "pro" }, ['plan is "free", needs "pro"']],
  [{ seats: "5" }, { seats: 5 }, ['seats is "5", needs 5']],
  [{}, { plan: null }, ["plan is not set, needs null"]],
  [{ price: { amount: 1 } }, { price: { amount: 2 } }, ["price.amount is 1, needs 2"]],
  [{ tags: ["a"] }, { tags: ["a", "b"] }, ['tags is ["a"], needs ["a","b"]']],
  [{ tags: ["a"] }, { tags: ["b"] }, ['tags[0] is "a", needs "b"']],
  [{ a: 1, b: 2 }, { a: 2, b: 3 }, ["a is 1, needs 2", "b is 2, needs 3"]],
  ["text", { plan: "pro" }, ['it is "text", needs {"plan":"pro"}']],
])("of %o beside %o the differences are said", (actual, wanted, said) => {
  expect(differencesOf(actual, wanted)).toEqual(said)
})

test("a field that every object inherits is not there", () => {
  expect(isLike({}, { toString: undefined })).toBe(true)
  expect(isLike({}, { constructor: Object })).toBe(false)
})
