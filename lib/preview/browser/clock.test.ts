import { afterEach, beforeEach, expect, test, vi } from "vitest"

const RealDate = Date
const hourMs = 3_600_000
const { now: readReal } = Date

let clock: typeof import("./clock")

beforeEach(async () => {
  vi.resetModules()
  clock = await import("./clock")
  clock.installClock()
})

/** Now, as most code asks for it. */
const made = () => new Date()

afterEach(() => {
  globalThis.Date = RealDate
  RealDate.now = readReal
  RealDate.prototype.constructor = RealDate
})

test("the browser's own Date stays until a clock is set", () => {
  clock.setClock(null)
  expect(globalThis.Date).toBe(RealDate)
})

test("a moved clock moves whatever asks for the time now, and no other date", () => {
  clock.setClock({ offsetMs: hourMs, frozenAt: null })
  for (const at of [Date.now(), made().getTime(), Date.parse(Date()) + 1_000]) {
    expect(Math.abs(at - readReal() - hourMs)).toBeLessThan(2_500)
  }
  expect(new Date(0).toISOString()).toBe("1970-01-01T00:00:00.000Z")
  expect(new Date(2030, 0).getFullYear()).toBe(2030)
  expect(Date.UTC(2030, 0)).toBe(RealDate.UTC(2030, 0))
  expect(Date.parse("2030-01-01T00:00:00Z")).toBe(RealDate.UTC(2030, 0))
})

test("its dates are dates in every way that code asks", () => {
  clock.setClock({ offsetMs: hourMs, frozenAt: null })
  class Later extends Date {}
  for (const date of [new Date(), new Later(), new RealDate()]) expect(date).toBeInstanceOf(Date)
  expect(new Date().constructor).toBe(Date)
  expect(Object.prototype.toString.call(new Date())).toBe("[object Date]")
  expect(structuredClone(new Date(5)).getTime()).toBe(5)
})

test("whoever kept the browser's own Date.now before goes along", () => {
  const kept = Date.now
  clock.setClock({ offsetMs: 0, frozenAt: 1_000 })
  expect(kept()).toBe(1_000)
})

test("a frozen one stands still, and what is real is told apart", () => {
  clock.setClock({ offsetMs: 0, frozenAt: 1_000 })
  expect([Date.now(), made().getTime()]).toEqual([1_000, 1_000])
  expect(Math.abs(clock.realNow() - readReal())).toBeLessThan(1_000)
  expect(Math.abs(clock.toReal(1_000) - readReal())).toBeLessThan(1_000)
  clock.setClock({ offsetMs: hourMs, frozenAt: null })
  expect(clock.toReal(hourMs + 5)).toBe(5)
  clock.setClock(null)
  expect(Math.abs(Date.now() - readReal())).toBeLessThan(1_000)
  expect(clock.toReal(7)).toBe(7)
})
