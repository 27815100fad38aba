import { beforeEach, expect, test } from "vitest"
import { type NewEntry, timelineStore } from "./timeline"

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

beforeEach(() => timelineStore.getState().clear())

test("what a call caused is kept with the call", () => {
  const timeline = timelineStore.getState()
  timeline.add([call("trace-a"), call("trace-b")])
  timeline.addEffect("trace-a", 1, { at: 5, effect: { kind: "warned", message: "careful" } })
  timeline.addActivity(activity(1, "trace-a"))
  const [first, second] = timelineStore.getState().entries
  expect(first).toMatchObject({ effects: [{ at: 5 }], activities: [{ cursor: 1 }] })
  expect(second).toMatchObject({ effects: [], activities: [] })
})

test("what was stored before its call was told joins it, and is no row any more", () => {
  const timeline = timelineStore.getState()
  timeline.addActivity(activity(1, "trace-a"))
  timeline.addActivity(activity(2, "trace-of-another-tab"))
  timeline.add([call("trace-b"), call("trace-a"), { ...call("trace-a"), method: "forged" } as NewEntry])
  expect(timelineStore.getState().entries).toMatchObject([
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
  expect(timelineStore.getState().entries).toMatchObject([
    { method: "boot", activities: [{ cursor: 1 }] },
    { method: "forged", activities: [] },
  ])
})

test("what no call of this page caused is a row of its own", () => {
  const timeline = timelineStore.getState()
  timeline.addEffect(null, 1, { at: 5, effect: { kind: "messenger", state: "opened" } })
  timeline.addActivity(activity(1, "trace-of-another-tab"))
  expect(timelineStore.getState().entries.map(({ type }) => type)).toEqual(["effect", "activity"])
})

test("a call keeps as many effects as can be read", () => {
  const timeline = timelineStore.getState()
  timeline.add([call("trace-a")])
  for (let at = 0; at < 600; at++) timeline.addEffect("trace-a", 1, { at, effect: { kind: "warned", message: "" } })
  const [entry] = timelineStore.getState().entries
  expect(entry?.type === "call" && entry.effects.length).toBe(500)
})

test("the list makes room and says how much it dropped", () => {
  const timeline = timelineStore.getState()
  timeline.add(Array.from({ length: 2_500 }, (_, index) => ({ type: "gap" as const, at: 0, count: index })))
  expect(timelineStore.getState()).toMatchObject({ dropped: 500 })
  expect(timelineStore.getState().entries).toHaveLength(2_000)
})
