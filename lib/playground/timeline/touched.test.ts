import { beforeEach, expect, test } from "vitest"
import type { Activity } from "@/lib/contract/playground/activity"
import type { CallEntry } from "./entry"
import { timelineStore } from "./timeline"
import { isOnScreen, pointedByRecord, pointedByRow, pointedByShown, touchedBy } from "./touched"

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

const delivered = activity("message.delivered", {
  ...{ outbound: "Hello", style: "chat", conversation_id: "cnv_1", message_id: "msg_1" },
})
const noticed = activity("notice.delivered", { notice_id: "dlv_1", kind: "banner", outbound: "Upgraded" })
const changed = activity("user.updated", { changes: [{ field: "plan", before: "free", after: "pro" }] })

function addCall(activities: Activity[]) {
  const { id: _, ...entry } = call(activities)
  timelineStore.getState().add([entry])
}

beforeEach(() => timelineStore.getState().clear())

test("a call touched the records that it wrote, each once", () => {
  const changes = [{ field: "plan", before: "free", after: "pro" }]
  const rows = [
    activity("event.tracked", { id: "evt_1", event_name: "bought", metadata: {} }),
    activity("user.updated", { changes }),
    activity("user.updated", { changes }),
    activity("company.updated", { company_id: "acme", changes: [] }),
    delivered,
    noticed,
  ]
  expect(touchedBy({ activities: rows })).toEqual([
    "event evt_1",
    "field usr_1 plan",
    "company acme",
    "conversation cnv_1",
    "message msg_1",
    "notice dlv_1",
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
})

test("a call marks the messages that it brought, and not the whole thread", () => {
  expect(pointedByRow(call([changed, delivered, noticed]))).toEqual({
    row: 7,
    thing: null,
    things: ["field usr_1 plan", "conversation cnv_1", "message msg_1", "notice dlv_1"],
    ids: ["msg_1", "dlv_1"],
    isOnScreen: true,
  })
})

test("a record is on the screen when a call that wrote it is", () => {
  addCall([delivered])
  expect(pointedByRecord("conversation cnv_1")).toMatchObject({ row: null, isOnScreen: true })
  expect(pointedByRecord("conversation cnv_2").isOnScreen).toBe(false)
})

test("a conversation is marked itself, another record with the messages that came with it", () => {
  addCall([delivered])
  addCall([changed, noticed])
  const thing = "conversation cnv_1" as const
  expect(pointedByRecord(thing)).toMatchObject({ thing, things: [thing], ids: ["cnv_1"] })
  expect(pointedByRecord("field usr_1 plan").ids).toEqual(["dlv_1"])
  expect(pointedByRecord("field usr_1 email").ids).toEqual([])
  expect(pointedByRecord("conversation cnv_2").ids).toEqual(["cnv_2"])
})

test("what the Messenger shows stands for the calls that wrote it, and for its conversation", () => {
  expect(pointedByShown(["msg_1", "cnv_1"])).toEqual({
    ...{ row: null, thing: "message msg_1", things: ["conversation cnv_1"], ids: ["msg_1"], isOnScreen: false },
  })
  expect(pointedByShown(["dlv_1"])).toMatchObject({ thing: "notice dlv_1", things: [], ids: ["dlv_1"] })
})

test("the room between messages stands for nothing, nor does what a page makes up", () => {
  for (const ids of [[], ["cnv_1"], ["plan"], ["message msg_1"]]) expect(pointedByShown(ids)).toBeNull()
})
