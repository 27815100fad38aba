import { beforeEach, expect, test } from "vitest"
import type { Activity } from "@/lib/contract/playground/activity"
import type { CallEntry } from "./entry"
import { timelineStore } from "./timeline"
import { isOnScreen, pointedByCall, pointedByRecord, touchedBy } from "./touched"

const activity = (type: Activity["type"], data: Activity["data"], user: string | null = "usr_1"): Activity => ({
  ...{ cursor: 1, type, user, trace_id: "a", data, created_at: 1 },
})

const call = (activities: Activity[], effects: CallEntry["effects"] = []): CallEntry => ({
  ...{
    type: "call",
    id: 7,
    runId: 1,
    traceId: "a",
    method: "update",
    args: [],
    place: null,
    isAutomatic: false,
    at: 0,
  },
  ...{ effects, activities },
})

const delivered = activity("message.delivered", { outbound: "Hello", style: "chat", conversation_id: "cnv_1" })

beforeEach(() => timelineStore.getState().clear())

test("a call touched the records that it wrote, each once", () => {
  const changes = [{ field: "plan", before: "free", after: "pro" }]
  const rows = [
    activity("event.tracked", { id: "evt_1", event_name: "bought", metadata: {} }),
    activity("user.updated", { changes }),
    activity("user.updated", { changes }),
    activity("company.updated", { company_id: "acme", changes: [] }),
    delivered,
  ]
  expect(touchedBy({ activities: rows })).toEqual([
    "event evt_1",
    "field usr_1 plan",
    "company acme",
    "conversation cnv_1",
  ])
})

test("what a newer server wrote, or nobody's, is no record", () => {
  const rows = [activity("event.tracked", { number: 1 }), activity("user.updated", { changes: [] }, null)]
  expect(touchedBy({ activities: rows })).toEqual([])
})

test("a call is on the screen when the Messenger changed with it", () => {
  expect(isOnScreen(call([activity("session.started", { command: "update", role: "user" })]))).toBe(false)
  expect(isOnScreen(call([delivered]))).toBe(true)
  expect(isOnScreen(call([], [{ at: 1, effect: { kind: "messenger", state: "opened" } }]))).toBe(true)
  expect(pointedByCall(call([delivered]))).toEqual({ call: 7, things: ["conversation cnv_1"], isOnScreen: true })
})

test("a record is on the screen when a call that wrote it is", () => {
  const { id: _, ...entry } = call([delivered])
  timelineStore.getState().add([entry])
  expect(pointedByRecord("conversation cnv_1")).toEqual({
    ...{ call: null, things: ["conversation cnv_1"], isOnScreen: true },
  })
  expect(pointedByRecord("conversation cnv_2").isOnScreen).toBe(false)
})
