import fc from "fast-check"
import { expect, test, vi } from "vitest"
import { consoleLevels } from "@/lib/contract/names"
import type { ConsoleEntry, Entry } from "@/lib/playground/timeline/entry"
import { createEntryList } from "@/lib/playground/timeline/entry-list"
import type { Level } from "./filter-entries"
import { createShownEntries, type ShownOptions } from "./shown-entries"

const line = (id: number, added: Partial<ConsoleEntry> = {}): Entry => ({
  ...{ type: "console", id, runId: 1, level: "log", values: [], place: null, at: 0 },
  ...added,
})

const everything: ShownOptions = { kind: "all", text: "", hiddenLevels: new Set(), pressed: new Set() }

const said = (text: string) => [{ type: "string", value: text }]

type Step = { kind: "add" | "replace" | "clear"; level: (typeof consoleLevels)[number]; text: string; at: number }

const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom("add", "add", "add", "replace", "clear"),
  level: fc.constantFrom(...consoleLevels),
  text: fc.constantFrom("apple", "pear"),
  at: fc.nat(30),
})

test("whatever happens, what is kept up is what a fresh look shows", () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 80 }), (steps) => {
      const list = createEntryList({ entries: 20, weight: 1_000_000 })
      const options = { ...everything, text: "apple", hiddenLevels: new Set<Level>(["debug"]) }
      const shown = createShownEntries(list, options)
      shown.subscribe(() => {})
      steps.forEach(({ kind, level, text, at }, index) => {
        if (kind === "add") list.add(line(index + 1, { level, values: said(text) }))
        else if (kind === "replace") list.replace(line(at, { level, values: said(text), times: index }))
        else list.keepOnly(({ id }) => id % 2 === 0)
      })
      const fresh = createShownEntries(list, options)
      expect(all(shown)).toEqual(all(fresh))
      expect(shown.hidden()).toBe(fresh.hidden())
    }),
  )
})

test("a line that comes costs no look at those before it", () => {
  const list = createEntryList({ entries: 100, weight: 1_000_000 })
  const at = vi.spyOn(list, "at")
  const shown = createShownEntries(list, everything)
  shown.subscribe(() => {})
  for (let id = 1; id <= 1_000; id++) list.add(line(id))
  expect(at).not.toHaveBeenCalled()
  expect(shown.length).toBe(100)
})

test("what came before somebody subscribed is there", () => {
  const list = createEntryList({ entries: 100, weight: 1_000_000 })
  const shown = createShownEntries(list, everything)
  list.add(line(1))
  shown.subscribe(() => {})
  expect(shown.length).toBe(1)
})

function all(shown: ReturnType<typeof createShownEntries>) {
  return Array.from({ length: shown.length }, (_, index) => shown.at(index))
}
