import { expect, test } from "vitest"
import { formatDuration } from "./duration"

test.each([
  [0.4, "0 ms"],
  [38.4, "38 ms"],
  [1_234, "1.2 s"],
  [720_000, "12 min"],
])("%d ms reads %s", (ms, text) => {
  expect(formatDuration(ms)).toBe(text)
})
