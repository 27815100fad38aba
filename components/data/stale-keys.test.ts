import { expect, test } from "vitest"
import type { Activity } from "@/lib/contract/playground/activity"
import { staleKeys } from "./stale-keys"

const activity: Activity = { cursor: 1, type: "message.sent", user: "usr_1", trace_id: null, data: {}, created_at: 0 }

test("a message makes the lists and its own conversation old, and no other", () => {
  expect(staleKeys("shop", { ...activity, data: { conversation_id: "cnv_1" } })).toEqual([
    ["workspace", "shop", "conversations"],
    ["workspace", "shop", "conversation", "cnv_1"],
    ["workspace", "shop", "user", "usr_1", "conversations"],
    ["workspace", "shop", "user", "usr_1", "reasons"],
  ])
})

test("a person's new name makes every conversation old that shows it", () => {
  expect(staleKeys("shop", { ...activity, type: "user.updated" })).toEqual([
    ["workspace", "shop", "conversations"],
    ["workspace", "shop", "conversation"],
    ["workspace", "shop", "user", "usr_1", "record"],
    ["workspace", "shop", "user", "usr_1", "reasons"],
  ])
})

test("an event concerns the events of its person and what reaches them, and nothing that the inbox shows", () => {
  expect(staleKeys("shop", { ...activity, type: "event.tracked" })).toEqual([
    ["workspace", "shop", "user", "usr_1", "events"],
    ["workspace", "shop", "user", "usr_1", "reasons"],
  ])
})

test("what has no person makes nobody's record old", () => {
  expect(staleKeys("shop", { ...activity, type: "workspace.changed", user: null })).toEqual([
    ["workspace", "shop", "workspace"],
  ])
  expect(staleKeys("shop", { ...activity, type: "session.ended", user: null })).toEqual([])
})
