import { beforeEach, expect, test } from "vitest"
import type { NewEntry } from "./entry"
import { timelineStore } from "./timeline"

function call(traceId: string): NewEntry {
  return {
    type: "call",
    runId: 1,
    traceId,
    method: "boot",
    args: [],
    place: null,
    isAutomatic: false,
    at: 0,
    effects: [],
    activities: [],
  }
}

const activity = (cursor: number, trace_id: string | null) =>
  ({ cursor, type: "session.ended", user: null, trace_id, data: {}, created_at: 1 }) as const

const entries = () => timelineStore.getState().entries.all()

beforeEach(() => timelineStore.getState().clear())

test("what a call caused is kept with the call", () => {
  const timeline = timelineStore.getState()
  timeline.add([call("trace-a"), call("trace-b")])
  timeline.addEffect("trace-a", 1, { at: 5, effect: { kind: "warned", message: "careful" } })
  timeline.addActivity(activity(1, "trace-a"))
  const [first, second] = entries()
  expect(first).toMatchObject({ effects: [{ at: 5 }], activities: [{ cursor: 1 }] })
  expect(second).toMatchObject({ effects: [], activities: [] })
})

test("what was stored before its call was told joins it, and is no row any more", () => {
  const timeline = timelineStore.getState()
  timeline.addActivity(activity(1, "trace-a"))
  timeline.addActivity(activity(2, "trace-of-another-tab"))
  timeline.add([call("trace-b"), call("trace-a"), { ...call("trace-a"), method: "forged" } as NewEntry])
  expect(entries()).toMatchObject([
    { type: "activity", activity: { cursor: 2 } },
    { traceId: "trace-b", activities: [] },
    { method: "boot", activities: [{ cursor: 1 }] },
    { method: "forged", activities: [] },
  ])
})

test("what a call stored stays with the call, even when a page claims another one with its id", () => {
  const timeline = timelineStore.getState()
  timeline.add([call("trace-a"), { ...call("trace-a"), method: "forged" } as NewEntry])
  timeline.addActivity(activity(1, "trace-a"))
  expect(entries()).toMatchObject([
    { method: "boot", activities: [{ cursor: 1 }] },
    { method: "forged", activities: [] },
  ])
})

test("what no call of this page caused is a row of its own", () => {
  const timeline = timelineStore.getState()
  timeline.addEffect(null, 1, { at: 5, effect: { kind: "messenger", state: "opened" } })
  timeline.addActivity(activity(1, "trace-of-another-tab"))
  expect(entries().map(({ type }) => type)).toEqual(["effect", "activity"])
})

test("a call keeps as many effects as can be read", () => {
  const timeline = timelineStore.getState()
  timeline.add([call("trace-a")])
  for (let at = 0; at < 600; at++) timeline.addEffect("trace-a", 1, { at, effect: { kind: "warned", message: "" } })
  const [entry] = entries()
  expect(entry?.type === "call" && entry.effects.length).toBe(500)
})

test("the list makes room and says how much it dropped, and which errors are left", () => {
  const timeline = timelineStore.getState()
  const line = (level: "log" | "error", value = 0): NewEntry => ({
    ...{ type: "console", runId: 1, level, values: [value], place: null, at: 0 },
  })
  timeline.add([line("error"), call("trace-a"), line("error")])
  for (let batch = 0; batch < 100; batch++)
    timeline.add(Array.from({ length: 1_000 }, (_, index) => line("log", index)))
  expect(timelineStore.getState()).toMatchObject({ dropped: 3, errors: 0 })
  expect(entries()).toHaveLength(100_000)
  // Its call is gone.
  timeline.addEffect("trace-a", 1, { at: 5, effect: { kind: "warned", message: "late" } })
  expect(entries().at(-1)).toMatchObject({ type: "effect" })
})
