import { describe, expect, test } from "vitest"
import type { Entry } from "./entry"
import { createEntryList } from "./entry-list"

const gap = (id: number, count = 0): Entry => ({ type: "gap", id, at: 0, count })

const line = (id: number, text: string): Entry => ({
  ...{ type: "console", id, runId: 1, level: "log", place: null, at: 0 },
  values: [{ type: "string", value: text }],
})

function open({ entries = 100, weight = 1_000_000 } = {}) {
  const list = createEntryList({ entries, weight })
  const told: string[] = []
  const stop = list.follow({
    added: ({ id }) => told.push(`+${id}`),
    replaced: ({ id }) => told.push(`=${id}`),
    dropped: ({ id }) => told.push(`-${id}`),
    reset: () => told.push("reset"),
  })
  return { list, told, stop, ids: () => list.all().map(({ id }) => id) }
}

describe("the list", () => {
  test("drops the oldest where it is full, and tells of that", () => {
    const { list, told, ids } = open({ entries: 3 })
    for (let id = 1; id <= 5; id++) list.add(gap(id))
    expect(ids()).toEqual([3, 4, 5])
    expect(told).toEqual(["+1", "+2", "+3", "+4", "-1", "+5", "-2"])
    expect([list.at(0)?.id, list.at(-1)?.id, list.at(3)]).toEqual([3, 5, undefined])
  })

  test("drops as many as weigh too much, but never the newest", () => {
    const { list, ids } = open({ weight: 5_000 })
    for (let id = 1; id <= 10; id++) list.add(line(id, "x".repeat(1_000)))
    expect(ids()).toEqual([7, 8, 9, 10])
    list.add(line(11, "x".repeat(10_000)))
    expect(ids()).toEqual([11])
  })

  test("replaces an entry where it stands, whatever is missing before it", () => {
    const { list, told, ids } = open({ entries: 50 })
    for (let id = 1; id <= 80; id++) list.add(gap(id))
    list.keepOnly(({ id }) => id % 3 === 0)
    list.replace(gap(45, 7))
    list.replace(gap(46, 7))
    expect(list.find(45)).toEqual(gap(45, 7))
    expect(list.find(46)).toBeUndefined()
    expect(ids()).toEqual([33, 36, 39, 42, 45, 48, 51, 54, 57, 60, 63, 66, 69, 72, 75, 78])
    expect(told.slice(-2)).toEqual(["reset", "=45"])
  })

  test("tells nobody who has stopped to follow", () => {
    const { list, told, stop } = open()
    stop()
    list.add(gap(1))
    expect(told).toEqual([])
  })
})
