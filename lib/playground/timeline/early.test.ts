import { expect, test } from "vitest"
import type { Activity } from "@/lib/contract/playground/activity"
import { createEarlyActivity } from "./early"

const activity = (cursor: number, trace_id: string | null): Activity => ({
  ...{ cursor, trace_id, type: "event.tracked", user: null, data: {}, created_at: 0 },
})

test("what was stored waits for its call, and is told once", () => {
  const early = createEarlyActivity()
  early.add([activity(1, "first"), activity(2, "second"), activity(3, null)])
  expect(early.take(new Set())).toEqual([])
  expect(early.take(new Set(["second"]))).toEqual([activity(2, "second")])
  expect(early.take(new Set(["first", "second"]))).toEqual([activity(1, "first")])
  expect(early.take(new Set(["first", "second"]))).toEqual([])
})

test("a call that never comes is not waited for", () => {
  let now = 0
  const early = createEarlyActivity(() => now)
  early.add([activity(1, "late")])
  now = 10_001
  expect(early.take(new Set(["late"]))).toEqual([])
})
