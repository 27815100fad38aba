import { afterEach, beforeEach, expect, test, vi } from "vitest"
import type { Jar } from "@/lib/contract/frame/frame"
import { jarStore } from "./jar"

const jarWith = (text: string): Jar => ({ cookies: [], localStorage: { text }, sessionStorage: {} })
const project = "1".repeat(64)

let written: string[] = []

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] })
  const kept = new Map<string, string>()
  written = []
  vi.stubGlobal("localStorage", {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, text: string) => {
      written.push(name)
      kept.set(name, text)
    },
  })
  jarStore.getState().restore(null)
  vi.advanceTimersByTime(10_000)
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

test("a change is kept at once, and of many the last", () => {
  const { receive, restore } = jarStore.getState()
  receive(jarWith("first"))
  expect(written).toHaveLength(1)
  for (let number = 0; number < 1_000; number++) receive(jarWith(String(number)))
  expect(written).toHaveLength(1)
  vi.advanceTimersByTime(500)
  expect(written).toHaveLength(2)
  restore(null)
  expect(jarStore.getState().jar).toEqual(jarWith("999"))
})

test("going on with another project's jar loses nothing of the one before", () => {
  const { receive, restore } = jarStore.getState()
  receive(jarWith("mine"))
  receive(jarWith("mine, later"))
  restore(project)
  expect(jarStore.getState().jar.localStorage).toEqual({})
  receive(jarWith("theirs"))
  restore(null)
  expect(jarStore.getState().jar).toEqual(jarWith("mine, later"))
  restore(project)
  expect(jarStore.getState().jar).toEqual(jarWith("theirs"))
})

test("what another tab kept meanwhile is joined with what this one holds, and told to the preview", () => {
  const { receive, restore } = jarStore.getState()
  restore(null)
  const base = { cookies: [], localStorage: { text: "0" }, sessionStorage: {} }
  receive(base)
  vi.advanceTimersByTime(10_000)
  localStorage.setItem("messenger-playground:jar", JSON.stringify({ ...base, localStorage: { text: "0", other: "1" } }))
  receive({ ...base, localStorage: { text: "0", mine: "1" } })
  vi.advanceTimersByTime(10_000)
  const both = { text: "0", other: "1", mine: "1" }
  expect(jarStore.getState()).toMatchObject({ jar: { localStorage: both }, isEdited: true })
  expect(JSON.parse(localStorage.getItem("messenger-playground:jar") ?? "").localStorage).toEqual(both)
})

test("clearing clears what other tabs kept as well", () => {
  const { receive, restore, clear } = jarStore.getState()
  restore(null)
  receive(jarWith("mine"))
  vi.advanceTimersByTime(10_000)
  localStorage.setItem("messenger-playground:jar", JSON.stringify({ ...jarWith("mine"), localStorage: { other: "1" } }))
  clear()
  vi.advanceTimersByTime(10_000)
  expect(JSON.parse(localStorage.getItem("messenger-playground:jar") ?? "").localStorage).toEqual({})
})
