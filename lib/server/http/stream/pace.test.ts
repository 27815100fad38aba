import { afterEach, beforeEach, expect, test, vi } from "vitest"
import { Pace } from "./pace"

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test("a pace lets a burst pass at once, and then one step each while", async () => {
  const pace = new Pace({ burst: 3, everyMs: 40 })
  const began = performance.now()
  const passed: number[] = []
  const steps = Array.from({ length: 6 }, () => pace.step().then(() => passed.push(performance.now() - began)))
  await vi.runAllTimersAsync()
  await Promise.all(steps)
  expect(passed).toEqual([0, 0, 0, 40, 80, 120])
})
