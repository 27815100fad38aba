import { expect, test } from "vitest"
import { writtenIn } from "./written-in"

const code = `
Intercom("boot", { user_id: "1", email: "Ada@Example.com", name: 'Pat "O\\'Neil"', plan: \`pro\` })
Intercom("trackEvent", "placed-order", { items: 3, cents: 4_900, at: Date.now(), note: "say \\"hi\\"", id: "o-" + next() })
`

test("what the code says is expected, and what it works out is not", () => {
  expect(writtenIn(code, `Pat "O'Neil"`)).toBe(`Pat "O'Neil"`)
  const stored = { items: 3, cents: 4900, at: 1_790_000_000, id: "o-17", is_gift: true, note: 'say "hi"', none: null }
  expect(writtenIn(code, stored)).toEqual({ items: 3, cents: 4900, is_gift: true, note: 'say "hi"', none: null })
})

test("a part of a longer word or number is not what the code says", () => {
  expect(writtenIn(code, { items: 49, name: "order1", word: "lace" })).toBeUndefined()
  expect(writtenIn(code, { word: "pro", email: "ada@example.com" })).toEqual({ word: "pro", email: "ada@example.com" })
})

test("a list is expected as a whole, and of objects the fields that are written", () => {
  expect(writtenIn(code, { list: ["pro", 3], other: ["pro", 17] })).toEqual({ list: ["pro", 3] })
  expect(writtenIn(code, { price: { amount: 3, at: 17 }, times: { at: 17 } })).toEqual({ price: { amount: 3 } })
})
