import { expect, test } from "vitest"
import { offsetText, timeOf } from "./clock-text"

test.each([
  [7 * 86_400_000, "+7 d"],
  [30 * 60_000 + 40, "+30 min"],
  [-(86_400_000 + 2 * 3_600_000 + 60_000), "−1 d 2 h"],
  [0, "+0 min"],
])("%d milliseconds are %s", (offset, text) => {
  expect(offsetText(offset)).toBe(text)
})

test("a clock that stands still shows one time, another one goes along", () => {
  expect(timeOf({ frozenAt: 5, offsetMs: 100 }, 1_000)).toBe(5)
  expect(timeOf({ frozenAt: null, offsetMs: 100 }, 1_000)).toBe(1_100)
})
