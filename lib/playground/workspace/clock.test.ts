import { beforeEach, expect, test } from "vitest"
import { clockOf, clockStore, noteClock } from "./clock"

const now = "2030-01-31T12:00:00.000Z"
const moved = { now, is_real: false, offset_ms: 5_000, is_frozen: false }
const real = { now, is_real: true, offset_ms: 0, is_frozen: false }

beforeEach(() => clockStore.setState({ appId: null, clock: null }))

test("a moved clock is that of its workspace only", () => {
  noteClock("a1b2", moved)
  expect(clockOf("a1b2")).toEqual({ offsetMs: 5_000, frozenAt: null })
  expect([clockOf("other"), clockOf(null)]).toEqual([null, null])
  noteClock("a1b2", { ...moved, is_frozen: true })
  expect(clockOf("a1b2")).toEqual({ offsetMs: 5_000, frozenAt: Date.parse(now) })
})

test("what goes by the real time again forgets its own clock, and no other", () => {
  noteClock("a1b2", moved)
  noteClock("other", real)
  expect(clockOf("a1b2")).not.toBeNull()
  noteClock("a1b2", real)
  expect(clockOf("a1b2")).toBeNull()
})
