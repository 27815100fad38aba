import { expect, test } from "vitest"
import type { Entry } from "@/lib/playground/timeline/entry"
import { createSight, type Filter } from "./filter-entries"
import { snapshotOf } from "./value/read-snapshot"

const call: Entry = {
  type: "call",
  id: 1,
  runId: 1,
  traceId: "t",
  method: "trackEvent",
  args: [snapshotOf("invited-friend")],
  place: null,
  isAutomatic: false,
  at: 0,
  effects: [],
  activities: [],
}
const line: Entry = {
  type: "console",
  id: 2,
  runId: 1,
  level: "log",
  values: [snapshotOf({ plan: "Pro" })],
  place: null,
  at: 0,
}
const complaint: Entry = { ...line, id: 3, level: "error", values: [snapshotOf("Broken")] }
const entries = [call, line, complaint]

function seen(filter: Partial<Filter>) {
  const sightOf = createSight({ kind: "all", text: "", hiddenLevels: new Set(), ...filter })
  return entries.filter((entry) => sightOf(entry) === "shown")
}

test("everything shows until something is asked for", () => {
  expect(seen({ text: " " })).toEqual(entries)
})

test("console errors count as errors", () => {
  expect(seen({ kind: "errors" })).toEqual([complaint])
})

test("text is found in arguments and logged values, whatever its case", () => {
  expect(seen({ text: "INVITED" })).toEqual([call])
  expect(seen({ kind: "console", text: "pro" })).toEqual([line])
})

test("a level is left out of the console, and of nothing else", () => {
  const hiddenLevels = new Set(["errors"] as const)
  expect(seen({ hiddenLevels })).toEqual([call, line])
  expect(seen({ kind: "errors", hiddenLevels })).toEqual([complaint])
  expect(seen({ hiddenLevels: new Set(["info"]), text: "broken" })).toEqual([complaint])
})

test("what is hidden is told from what was not asked for", () => {
  const sightOf = createSight({ kind: "console", text: "", hiddenLevels: new Set(["info"]) })
  expect(entries.map(sightOf)).toEqual(["other", "hidden", "shown"])
})
