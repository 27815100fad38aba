// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from "vitest"
import type { FrameEntry } from "@/lib/contract/frame/frame"
import { captureConsole } from "./console"

type Line = Extract<FrameEntry, { type: "console" }>

let lines: Line[] = []

beforeEach(() => {
  lines = []
  const silent = Object.fromEntries(Object.keys(console).map((name) => [name, () => {}]))
  vi.stubGlobal("console", silent)
  captureConsole({
    ...{ attach() {}, send() {}, begin() {}, runId: () => 1 },
    add(make) {
      const entry = make()
      if (entry.type === "console") lines.push(entry)
    },
  })
})

afterEach(() => {
  vi.unstubAllGlobals()
})

/** What was written, as the values of each line that are text. */
function said() {
  return lines.map(({ values }) => values.map((value) => Reflect.get(Object(value), "value")))
}

test("format strings are sent as they are", () => {
  console.log("%s is %d", "Ada", 36)
  expect(said()).toEqual([["%s is %d", "Ada", undefined]])
})

test("groups hold what is written in them, and end once for each end", () => {
  console.group("outer")
  console.groupCollapsed()
  console.log("deep")
  console.groupEnd()
  console.groupEnd()
  console.groupEnd()
  console.log("out")
  expect(lines.map(({ group, groups }) => [group?.isCollapsed, groups])).toEqual([
    [false, undefined],
    [true, [1]],
    [undefined, [1, 2]],
    [undefined, undefined],
  ])
})

test("groups without an end are drawn as deep as they may be", () => {
  for (let depth = 0; depth < 1_000; depth++) console.group()
  console.log("deep")
  expect(lines.at(-1)?.groups).toHaveLength(20)
})

test("what clears the console ends its groups", () => {
  console.group()
  console.clear()
  console.log("after")
  expect(lines.at(-1)?.groups).toBeUndefined()
  expect(lines.at(-2)?.form).toBe("clear")
})

test("an assertion that fails says so before its own words", () => {
  console.assert(true, "held")
  console.assert(false)
  console.assert(false, "%s failed", "this")
  console.assert(false, 1, "two")
  expect(said()).toEqual([
    ["Assertion failed"],
    ["Assertion failed: %s failed", "this"],
    ["Assertion failed", undefined, "two"],
  ])
})

test("counters and timers that are not there are said, and labels are no format strings", () => {
  console.count("100%d")
  console.countReset("other")
  console.time("a")
  console.time("a")
  console.timeEnd("b")
  expect(said()).toEqual([
    ["%s", "100%d: 1"],
    ["%s", 'Count for "other" does not exist'],
    ["%s", 'Timer "a" already exists'],
    ["%s", 'Timer "b" does not exist'],
  ])
})

test("a table of what has no rows is a line", () => {
  console.table(5)
  console.table([{ a: 1 }], ["a"])
  expect(lines.map(({ form, values }) => [form, values.length])).toEqual([
    [undefined, 1],
    ["table", 2],
  ])
})

test("more values than a line can hold are counted", () => {
  console.log(...Array.from({ length: 150 }, String))
  expect(lines[0]?.values).toHaveLength(100)
  expect(said()[0]?.at(-1)).toBe("… 51 more")
})
