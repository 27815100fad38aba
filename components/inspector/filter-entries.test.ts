import { expect, test } from "vitest"
import type { Entry } from "@/lib/playground/timeline/timeline"
import { filterEntries } from "./filter-entries"
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

test("everything shows until something is asked for", () => {
  expect(filterEntries(entries, { kind: "all", text: " " })).toBe(entries)
})

test("console errors count as errors", () => {
  expect(filterEntries(entries, { kind: "errors", text: "" })).toEqual([complaint])
})

test("text is found in arguments and logged values, whatever its case", () => {
  expect(filterEntries(entries, { kind: "all", text: "INVITED" })).toEqual([call])
  expect(filterEntries(entries, { kind: "console", text: "pro" })).toEqual([line])
})
