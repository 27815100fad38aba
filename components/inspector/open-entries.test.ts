import { expect, test } from "vitest"
import type { ConsoleEntry, Entry } from "@/lib/playground/timeline/entry"
import { createClosedGroups } from "./open-entries"

const line = (id: number, added: Partial<ConsoleEntry> = {}): Entry => ({
  ...{ type: "console", id, runId: 1, level: "log", values: [], place: null, at: 0 },
  ...added,
})

const entries = [
  line(1, { form: "group", group: { id: 1, isCollapsed: false } }),
  line(2, { groups: [1] }),
  line(3, { form: "group", group: { id: 2, isCollapsed: true }, groups: [1] }),
  line(4, { groups: [1, 2] }),
  line(5),
  line(6, { runId: 2, groups: [2] }),
]

function shown(...pressed: number[]) {
  const isClosed = createClosedGroups(new Set(pressed))
  return entries.filter((entry) => !isClosed(entry)).map(({ id }) => id)
}

test("a collapsed group shows its head only, until it is pressed", () => {
  expect(shown()).toEqual([1, 2, 3, 5, 6])
  expect(shown(3)).toEqual([1, 2, 3, 4, 5, 6])
})

test("an open one is closed by that, with the groups in it", () => {
  expect(shown(1)).toEqual([1, 5, 6])
  expect(shown(1, 3)).toEqual([1, 5, 6])
})
