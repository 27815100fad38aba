import { afterEach, beforeEach, expect, test, vi } from "vitest"
import { WriteTurns } from "./write-turns"

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

/** Writes of so many milliseconds, and what of them ran in which order. */
function writer(turns: WriteTurns) {
  const order: string[] = []
  const write = (workspace: string, ms = 10) =>
    turns.take(workspace, async () => {
      order.push(workspace)
      await wait(ms)
      return performance.now()
    })
  return { order, write }
}

test("no more run at once than may, and a failure gives its turn on", async () => {
  const turns = new WriteTurns({ width: 2 })
  let running = 0
  let most = 0
  const work = async (fails: boolean) => {
    most = Math.max(most, ++running)
    await wait(1)
    running--
    if (fails) throw new Error("failed")
  }
  const all = Promise.allSettled(
    Array.from({ length: 20 }, (_, index) => turns.take(`w${index % 7}`, () => work(index % 3 === 0))),
  )
  await vi.runAllTimersAsync()
  expect((await all).filter(({ status }) => status === "rejected")).toHaveLength(7)
  expect(most).toBe(2)
})

test("a workspace that is alone writes without a rest, however much it has to write", async () => {
  const { write } = writer(new WriteTurns({ width: 1 }))
  const began = performance.now()
  const writes = Array.from({ length: 50 }, () => write("alone"))
  await vi.runAllTimersAsync()
  expect(await writes.at(-1)).toBe(began + 50 * 10)
})

test("one with a queue rests while another that just wrote may have more to ask", async () => {
  const { write } = writer(new WriteTurns({ width: 1 }))
  const began = performance.now()
  const other = write("other")
  const crowd = Array.from({ length: 4 }, () => write("crowd"))
  await vi.advanceTimersByTimeAsync(65)
  expect(await other).toBe(began + 10)
  // From 10 to 20; then it rests until 30, and goes on alone.
  expect(await Promise.all(crowd)).toEqual([20, 40, 50, 60].map((ms) => began + ms))
})

test("two with queues have the database to themselves for two thirds of the time, and are equal", async () => {
  const { order, write } = writer(new WriteTurns({ width: 1 }))
  const writes = Array.from({ length: 20 }, () => [write("one"), write("two")]).flat()
  await vi.advanceTimersByTimeAsync(600)
  await Promise.all(writes)
  expect(order.filter((id) => id === "one")).toHaveLength(20)
  for (let at = 0; at < order.length; at += 2) expect(new Set(order.slice(at, at + 2)).size).toBe(2)
})

test("who comes after a crowd waits for one of it, not for all", async () => {
  const { order, write } = writer(new WriteTurns({ width: 1 }))
  const crowd = Array.from({ length: 100 }, () => write("crowd"))
  const others = [write("late"), write("later")]
  await vi.runAllTimersAsync()
  await Promise.all([...crowd, ...others])
  expect(order.indexOf("later")).toBeLessThan(4)
})

test("who waited too long is told so, and the rest goes on", async () => {
  const { order, write } = writer(new WriteTurns({ width: 1, patienceMs: 100 }))
  const first = write("one", 200)
  const tooLate = [write("one"), write("two")].map((writing) => expect(writing).rejects.toThrow("Try again in 10 s"))
  await vi.advanceTimersByTimeAsync(150)
  const inTime = write("two")
  await vi.runAllTimersAsync()
  await Promise.all([first, ...tooLate, inTime])
  expect(order).toEqual(["one", "two"])
})
