import { afterEach, beforeEach, expect, test, vi } from "vitest"
import type { Jar } from "@/lib/contract/frame/frame"
import { readJar, readStrangersJar, writeJar, writeStrangersJar } from "./kept-jars"

const jarWith = (text: string): Jar => ({ cookies: [], localStorage: { text }, sessionStorage: {} })
const keyOf = (number: number) => String(number).padStart(64, "0")

beforeEach(() => {
  const kept = new Map<string, string>()
  vi.stubGlobal("localStorage", {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, text: string) => kept.set(name, text),
  })
})

afterEach(() => vi.unstubAllGlobals())

test("each stranger's project and I have a jar of our own", () => {
  writeJar(jarWith("mine"))
  writeStrangersJar(keyOf(1), jarWith("one"))
  writeStrangersJar(keyOf(2), jarWith("two"))
  writeStrangersJar(keyOf(1), jarWith("one, later"))
  expect(readJar()).toEqual(jarWith("mine"))
  expect(readStrangersJar(keyOf(1))).toEqual(jarWith("one, later"))
  expect(readStrangersJar(keyOf(2))).toEqual(jarWith("two"))
  expect(readStrangersJar(keyOf(3))).toBeNull()
})

test("strangers' jars take no more than their room, the oldest first", () => {
  for (let number = 0; number < 5; number++) writeStrangersJar(keyOf(number), jarWith("x".repeat(300_000)))
  expect([0, 1, 2, 3, 4].map((number) => readStrangersJar(keyOf(number)) !== null)).toEqual([
    ...[false, false, true, true, true],
  ])
  writeStrangersJar(keyOf(9), jarWith("x".repeat(500_000)))
  expect(readStrangersJar(keyOf(9))).toBeNull()
  expect(readStrangersJar(keyOf(4))).not.toBeNull()
})
