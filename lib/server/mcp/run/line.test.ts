import { afterEach, expect, test, vi } from "vitest"
import { limits } from "@/lib/contract/limits"
import { takeTurn } from "./line"

afterEach(() => void vi.useRealTimers())

/** Work that is done when it is told so. */
function work() {
  let finish = () => {}
  const done = new Promise<void>((resolve) => {
    finish = resolve
  })
  return { run: vi.fn(() => done), finish }
}

const { signal } = new AbortController()

test("one runs at a time, and a failure gives the turn on", async () => {
  const [first, second] = [work(), work()]
  const failing = takeTurn({ key: "a", signal }, async () => {
    await first.run()
    throw new Error("failed")
  })
  const next = takeTurn({ key: "b", signal }, second.run)
  await Promise.resolve()
  expect(second.run).not.toHaveBeenCalled()
  first.finish()
  await expect(failing).rejects.toThrow("failed")
  second.finish()
  await next
  expect(second.run).toHaveBeenCalledTimes(1)
})

test("whose turn does not come is told to try again, and is not run later", async () => {
  vi.useFakeTimers()
  const [first, second] = [work(), work()]
  const running = takeTurn({ key: "a", signal }, first.run)
  const waiting = takeTurn({ key: "b", signal }, second.run)
  const refused = expect(waiting).rejects.toMatchObject({ code: "unavailable", retryAfterSeconds: 10 })
  await vi.advanceTimersByTimeAsync(limits.runTurnMs)
  await refused
  first.finish()
  await running
  await takeTurn({ key: "c", signal }, async () => {})
  expect(second.run).not.toHaveBeenCalled()
})

test("who leaves the line is not run", async () => {
  const [first, second] = [work(), work()]
  const left = new AbortController()
  const running = takeTurn({ key: "a", signal }, first.run)
  const waiting = takeTurn({ key: "a", signal: left.signal }, second.run)
  left.abort()
  await expect(waiting).rejects.toMatchObject({ code: "unavailable" })
  first.finish()
  await running
  await takeTurn({ key: "a", signal }, async () => {})
  expect(second.run).not.toHaveBeenCalled()
})
