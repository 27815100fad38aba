import { expect, test } from "vitest"
import { createCookieJar } from "./cookies"

function jarAt(start: number) {
  let time = start
  let changes = 0
  const jar = createCookieJar(
    () => changes++,
    () => time,
  )
  return { jar, pass: (ms: number) => (time += ms), changes: () => changes }
}

test("a cookie is read back as name and value", () => {
  const { jar, changes } = jarAt(0)
  jar.write("a=1; path=/; SameSite=Lax")
  jar.write("b=%20x; max-age=60")
  expect(jar.read()).toBe("a=1; b=%20x")
  expect(changes()).toBe(2)
})

test("a week's cookie is gone after a week", () => {
  const { jar, pass } = jarAt(1_000)
  const week = 7 * 24 * 3_600
  jar.write(`session=abc; max-age=${week}; path=/`)
  pass(week * 1_000 - 1)
  expect(jar.read()).toBe("session=abc")
  pass(1)
  expect(jar.read()).toBe("")
  expect(jar.all()).toEqual([])
})

test("writing again replaces, an expiry in the past removes", () => {
  const { jar } = jarAt(Date.UTC(2026, 0, 1))
  jar.write("a=1")
  jar.write("a=2")
  expect(jar.read()).toBe("a=2")
  jar.write("a=; expires=Thu, 01 Jan 1970 00:00:00 GMT")
  expect(jar.read()).toBe("")
})

test("Max-Age wins over Expires", () => {
  const { jar } = jarAt(Date.UTC(2026, 0, 1))
  jar.write("a=1; expires=Thu, 01 Jan 1970 00:00:00 GMT; max-age=10")
  expect(jar.read()).toBe("a=1")
})

test("what scripts may not set, and what is no cookie, is ignored", () => {
  const { jar, changes } = jarAt(0)
  jar.write("a=1; HttpOnly")
  jar.write("")
  expect(jar.read()).toBe("")
  expect(changes()).toBe(0)
})

test("the jar keeps the newest 300", () => {
  const { jar } = jarAt(0)
  for (let index = 0; index < 400; index++) jar.write(`c${index}=1`)
  expect(jar.all()).toHaveLength(300)
  expect(jar.all().at(-1)?.name).toBe("c399")
})
