import { expect, test } from "vitest"
import { emojiColumns, emojis, moveInGrid } from "./emoji"

const sizes = [16, 5]

test("there are about 120 emojis, each once, in groups of whole rows", () => {
  const all = Object.values(emojis).flat()
  expect(all.length).toBeGreaterThanOrEqual(115)
  expect(new Set(all).size).toBe(all.length)
  for (const group of Object.values(emojis)) expect(group.length % emojiColumns).toBe(0)
})

test.each([
  ["ArrowRight", { group: 0, index: 15 }, { group: 1, index: 0 }],
  ["ArrowRight", { group: 1, index: 4 }, { group: 1, index: 4 }],
  ["ArrowLeft", { group: 1, index: 0 }, { group: 0, index: 15 }],
  ["ArrowLeft", { group: 0, index: 0 }, { group: 0, index: 0 }],
  ["ArrowDown", { group: 0, index: 3 }, { group: 0, index: 11 }],
  ["ArrowDown", { group: 0, index: 15 }, { group: 1, index: 4 }],
  ["ArrowDown", { group: 1, index: 2 }, { group: 1, index: 2 }],
  ["ArrowUp", { group: 1, index: 2 }, { group: 0, index: 10 }],
  ["ArrowUp", { group: 0, index: 2 }, { group: 0, index: 2 }],
  ["Home", { group: 1, index: 2 }, { group: 0, index: 0 }],
  ["End", { group: 0, index: 2 }, { group: 1, index: 4 }],
  ["a", { group: 0, index: 2 }, null],
])("%s from %j leads to %j", (key, from, to) => {
  expect(moveInGrid(sizes, from, key)).toEqual(to)
})
