import { expect, test } from "vitest"
import type { Effect, SkipReason } from "@/lib/contract/frame/probe"
import type { Activity, ActivityType } from "@/lib/contract/playground/activity"
import { callDuration, callOutcome, callReasons } from "./call-outcome"

const sent: Effect = { kind: "sent", path: "/api/messenger/events", body: {} }

const answered = (status = 200): Effect => ({ kind: "answered", status, duration_ms: 12, body: {} })

const skipped = (reason: SkipReason): Effect => ({ kind: "skipped", reason, message: "Because.", until: 60_000 })

const timed = (effects: Effect[]) => effects.map((effect) => ({ at: 0, effect }))

function outcomeOf(effects: Effect[], types: ActivityType[] = []) {
  const activities = types.map(
    (type): Activity => ({ cursor: 1, type, user: null, trace_id: "t", data: {}, created_at: 0 }),
  )
  return callOutcome({ effects: timed(effects), activities })?.label ?? null
}

test("a call that has done nothing yet has no outcome", () => {
  expect(outcomeOf([])).toBeNull()
})

test("a request under way reads as sent", () => {
  expect(outcomeOf([sent])).toBe("sent…")
})

test("a call is stored only when the activity log says so", () => {
  expect(outcomeOf([sent, answered()])).toBe("answered")
  expect(outcomeOf([sent, answered()], ["event.tracked"])).toBe("stored")
})

test("what the page says alone is never taken for stored", () => {
  const at = { activities: [] }
  for (const effects of [[sent], [sent, answered()], [skipped("queued")], [answered(500)]]) {
    expect(callOutcome({ ...at, effects: timed(effects) })).toMatchObject({ isStored: false })
  }
})

test("a call that only looked for messages stored nothing", () => {
  expect(outcomeOf([sent, answered()], ["messages.checked"])).toBe("checked")
  expect(outcomeOf([sent, answered()], ["login.proven", "messages.checked"])).toBe("checked")
})

test("a call that waited for boot is stored after all", () => {
  expect(outcomeOf([skipped("queued")])).toBe("waiting")
  expect(outcomeOf([skipped("queued"), sent, answered()], ["event.tracked"])).toBe("stored")
})

test.each<[string, Effect]>([
  ["opened", { kind: "messenger", state: "opened" }],
  ["returned", { kind: "returned", value: null }],
  ["called back", { kind: "callback", name: "onShow", args: [] }],
])("a call that waited no longer does once it has %s", (label, effect) => {
  expect(outcomeOf([skipped("queued"), effect])).toBe(label)
})

test("the 21st update is throttled", () => {
  expect(outcomeOf([skipped("throttled")])).toBe("throttled")
})

test("an event whose name is held does not read as answered", () => {
  expect(outcomeOf([sent, answered(), skipped("held")])).toBe("held")
})

test("a refused or failed request says so", () => {
  expect(outcomeOf([sent, answered(404)])).toBe("refused 404")
  expect(outcomeOf([sent, { kind: "failed", message: "Offline.", retry_in_ms: 500 }])).toBe("trying again")
  expect(outcomeOf([sent, { kind: "failed", message: "Offline.", retry_in_ms: null }])).toBe("failed")
})

test("a call without a request shows what it did in the page", () => {
  expect(outcomeOf([{ kind: "messenger", state: "opened" }])).toBe("opened")
  expect(outcomeOf([{ kind: "returned", value: "abc" }])).toBe("returned")
})

test("the durations of a call's requests add up", () => {
  expect(callDuration(timed([sent, answered(), sent, answered()]))).toBe(24)
  expect(callDuration(timed([sent]))).toBeNull()
})

test("reasons keep the time at which they end", () => {
  expect(callReasons({ effects: timed([skipped("throttled"), sent]), activities: [] })).toEqual([
    { message: "Because.", until: 60_000 },
  ])
})

test("a fault that a call met is a reason, said once, and nothing that was stored", () => {
  const data = { kind: "rate_limited", call: "events" }
  const met: Activity = { cursor: 1, type: "fault.met", user: null, trace_id: "t", data, created_at: 0 }
  const call = { effects: timed([sent, answered()]), activities: [met, { ...met, cursor: 2 }] }
  expect(callOutcome(call)?.label).toBe("answered")
  expect(callReasons(call)).toEqual([{ message: "Fault met by events: rate limited", until: null }])
})
