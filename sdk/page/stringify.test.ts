import { afterEach, expect, test } from "vitest"
import { stringify } from "./stringify"

const prototypes = [Array.prototype, Object.prototype, String.prototype, Number.prototype]

afterEach(() => {
  for (const prototype of prototypes) Reflect.deleteProperty(prototype, "toJSON")
})

const values = [
  null,
  'a "quoted" text, \u2028 and \ud83d\ude00',
  1.5,
  true,
  [],
  {},
  [1, [2, { three: [3] }], null],
  { a: 1, b: undefined, 'an "odd" key': { c: ["d", undefined] } },
]

test.each(values)("plain data has the JSON text that it has anywhere: %j", (value) => {
  expect(stringify(value)).toBe(JSON.stringify(value))
})

test("a page's toJSON on the prototypes has no say", () => {
  const right = values.map((value) => JSON.stringify(value))
  for (const prototype of prototypes) {
    Object.defineProperty(prototype, "toJSON", { configurable: true, value: () => "changed" })
  }
  expect(JSON.stringify([1])).toBe('"changed"')
  expect(values.map((value) => stringify(value))).toEqual(right)
})
