import { afterEach, beforeEach, expect, test, vi } from "vitest"
import { holdBack } from "./hold-back"

beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout"] }))
afterEach(() => void vi.useRealTimers())

test("a refusal waits, and of a flood of refusals no more than memory has room for", async () => {
  let answered = 0
  const all = Array.from({ length: 2_500 }, () => holdBack().then(() => answered++))
  await Promise.resolve()
  await Promise.resolve()
  expect(answered).toBe(500)
  await Promise.all(all)
  expect(answered).toBe(2_500)
})
