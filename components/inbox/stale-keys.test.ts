import { expect, test } from "vitest"
import type { Activity } from "@/lib/contract/activity"
import { staleKeys } from "./stale-keys"

const activity: Activity = { cursor: 1, type: "message.sent", user: "usr_1", trace_id: null, data: {}, created_at: 0 }

test("a message makes the lists and its own conversation old, and no other", () => {
  expect(staleKeys("shop", { ...activity, data: { conversation_id: "cnv_1" } })).toEqual([
    ["inbox", "shop", "list"],
    ["inbox", "shop", "conversation", "cnv_1"],
  ])
})

test("a person's new name makes every conversation old that shows it", () => {
  expect(staleKeys("shop", { ...activity, type: "user.updated" })).toEqual([
    ["inbox", "shop", "list"],
    ["inbox", "shop", "conversation"],
    ["inbox", "shop", "person", "usr_1"],
  ])
})

test("an event concerns nothing that the inbox shows", () => {
  expect(staleKeys("shop", { ...activity, type: "event.tracked" })).toEqual([])
})
