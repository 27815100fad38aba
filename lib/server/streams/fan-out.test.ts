import { expect, test } from "vitest"
import { FanOut } from "./fan-out"
import type { Follower } from "./source"

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
