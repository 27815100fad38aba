// @vitest-environment happy-dom
import { beforeEach, expect, test } from "vitest"
import { snapshot } from "../../preview/console/snapshot"
import type { ConsoleEntry, NewEntry } from "./entry"
import { timelineStore } from "./timeline"

type Line = Omit<ConsoleEntry, "id">

const line = (value: unknown, added: Partial<Line> = {}): Line => ({
  ...{ type: "console", runId: 1, level: "log", values: [snapshot(value)], at: 0 },
  ...{ place: { pane: "script", line: 1, column: 1 }, ...added },
})

/** How many times each row stands for. */
function rows(...lines: NewEntry[]) {
  timelineStore.getState().add(lines)
  return timelineStore
    .getState()
    .entries.all()
    .map((entry) => (entry.type === "console" ? (entry.times ?? 1) : entry.type))
}

beforeEach(() => timelineStore.getState().clear())

test.each<[what: string, make: () => unknown]>([
  ["a text", () => "tick"],
  ["objects that look alike", () => ({ user: { name: "Ada", tags: ["a"] } })],
  ["lists", () => [1, null, undefined, Number.NaN, -0]],
  ["maps", () => new Map([[{ a: 1 }, new Set([1])]])],
])("%s that is logged again is counted", (_, make) => {
  expect(rows(line(make()), line(make()), line(make()))).toEqual([3])
  expect(rows(line(make()))).toEqual([4])
})

const here = { pane: "script", line: 1, column: 1 } as const

test.each<[what: string, one: Line, other: Line]>([
  ["another value", line({ a: [1] }), line({ a: [2] })],
  ["a value more", line({ a: 1 }), line({ a: 1, b: undefined })],
  ["a number as text", line(1), line("1")],
  ["a list in place of an object", line({ 0: "a" }), line(["a"])],
  ["another level", line("a"), line("a", { level: "warn" })],
  ["another form", line("a"), line("a", { form: "dir" })],
  ["another place", line("a", { place: here }), line("a", { place: { ...here, column: 2 } })],
  ["no place", line("a"), line("a", { place: null })],
  ["another group", line("a", { groups: [1] }), line("a", { groups: [2] })],
  ["another run", line("a"), line("a", { runId: 2 })],
  ["another group of the same name", line("a", group(1)), line("a", group(2))],
])("%s is another row", (_, one, other) => {
  expect(rows(one, other)).toEqual([1, 1])
})

test("only lines in a row are counted", () => {
  expect(rows(line("a"), { type: "gap", at: 0, count: 1 }, line("a"), line("b"), line("a"), line("a"))).toEqual([
    ...[1, "gap", 1, 1, 2],
  ])
})

test("a value that is deeper than any snapshot is a row of its own, however deep", () => {
  const deep = () => {
    let value: unknown = 1
    for (let depth = 0; depth < 50_000; depth++) value = [value]
    return line("", { values: [value] })
  }
  expect(rows(deep(), deep())).toEqual([1, 1])
})

test("errors are counted with their repeats", () => {
  rows(line("a", { level: "error" }), line("a", { level: "error" }), line("a"))
  expect(timelineStore.getState().errors).toBe(2)
  timelineStore.getState().clearConsole()
  expect(timelineStore.getState().errors).toBe(0)
})

function group(id: number): Partial<Line> {
  return { form: "group", group: { id, isCollapsed: false } }
}
