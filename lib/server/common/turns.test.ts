import { setTimeout as pause } from "node:timers/promises"
import { expect, test } from "vitest"
import { Turns } from "./turns"

test("no more run at once than may, and a failure gives its turn on", async () => {
  const turns = new Turns(2)
  let running = 0
  let most = 0
  const work = async (fails: boolean) => {
    running++
    most = Math.max(most, running)
    await pause(1)
    running--
    if (fails) throw new Error("failed")
  }
  const all = await Promise.allSettled(
    Array.from({ length: 20 }, (_, index) => turns.take("one", () => work(index % 3 === 0))),
  )
  expect(most).toBe(2)
  expect(all.filter(({ status }) => status === "rejected")).toHaveLength(7)
})

test("who comes after a crowd waits for one of it, not for all", async () => {
  const turns = new Turns(1)
  const order: string[] = []
  const take = (key: string) =>
    turns.take(key, async () => {
      order.push(key)
      await pause(1)
    })
  const crowd = Array.from({ length: 100 }, () => take("crowd"))
  await Promise.all([take("late"), take("later")])
  expect(order.slice(0, 5)).toEqual(["crowd", "crowd", "late", "later", "crowd"])
  await Promise.all(crowd)
})
