import { expect, test } from "vitest"
import type { Effect } from "@/lib/contract/frame/probe"
import type { Activity } from "@/lib/contract/playground/activity"
import type { CallEntry } from "../timeline/entry"
import { factsOf } from "./facts"

const row: Activity = {
  ...{ cursor: 1, type: "messages.checked", user: null, trace_id: "a", created_at: 0 },
  data: { delivered: 0, unread: 1 },
}

function callWith(...effects: Effect[]): CallEntry {
  return {
    ...{ type: "call", id: 1, runId: 1, traceId: "a", method: "update", place: null, isAutomatic: false, at: 0 },
    args: [{ type: "object", name: "", entries: [["plan", { type: "string", value: "pro" }]], more: 0 }],
    effects: effects.map((effect) => ({ at: 0, effect })),
    activities: [row],
  }
}

test("a call says what it stored and what it was warned of, and each of it is a fact besides", () => {
  const warned: Effect = { kind: "warned", message: "x was left out." }
  expect(factsOf(callWith(warned))).toEqual([
    {
      ...{ fact: "call", method: "update", args: [{ plan: "pro" }], is_automatic: false },
      stored: [{ type: "messages.checked", delivered: 0, unread: 1 }],
      warned: ["x was left out."],
    },
    { fact: "stored", type: "messages.checked", call: "update", delivered: 0, unread: 1 },
  ])
})

test("a call without effect says why", () => {
  const skipped: Effect = { kind: "skipped", reason: "throttled", message: "Later.", until: null }
  expect(factsOf(callWith(skipped))).toContainEqual({ fact: "skipped", call: "update", reason: "throttled" })
})
