import { setTimeout as pause } from "node:timers/promises"
import { expect, test } from "vitest"
import { FanOut } from "./fan-out"
import type { Follower } from "./source"
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

/** A follower that notes when it is woken; only that is asked of it here. */
function sleeper(woken: string[], name: string): Follower {
  return { wake: () => void woken.push(name) } as unknown as Follower
}

const many = (woken: string[], name: string, count: number) => Array.from({ length: count }, () => sleeper(woken, name))

test("a few streams are woken at once, and one twice asked for once", () => {
  const woken: string[] = []
  const fanOut = new FanOut()
  const [one] = many(woken, "one", 1)
  if (!one) throw new Error()
  fanOut.wake("group", [one, one])
  expect(woken).toEqual(["one"])
})

test("many are woken in parts, with others in between", async () => {
  const woken: string[] = []
  const fanOut = new FanOut()
  fanOut.wake("crowd", many(woken, "crowd", 500))
  expect(woken.length).toBeLessThan(50)
  fanOut.wake("late", many(woken, "late", 1))
  await expect.poll(() => woken.length).toBe(501)
  expect(woken.indexOf("late")).toBeLessThan(50)
})
