import { expect, test } from "vitest"
import { ageOf, dayName } from "./times"

const noon = new Date(2026, 2, 10, 12).getTime() / 1_000

test("an age is short, and a date after a week", () => {
  expect(ageOf(noon - 59, noon)).toBe("now")
  expect(ageOf(noon - 3_599, noon)).toBe("59m")
  expect(ageOf(noon - 86_399, noon)).toBe("23h")
  expect(ageOf(noon - 6 * 86_400, noon)).toBe("6d")
  expect(ageOf(noon - 8 * 86_400, noon)).toContain("2")
})

test("a clock that is behind the server's makes nothing older than now", () => {
  expect(ageOf(noon + 30, noon)).toBe("now")
})

test("days are told by the calendar, not by 24 hours", () => {
  expect(dayName(noon - 11 * 3_600, noon)).toBe("Today")
  expect(dayName(noon - 13 * 3_600, noon)).toBe("Yesterday")
  expect(dayName(noon - 40 * 3_600, noon)).toContain("2026")
})
