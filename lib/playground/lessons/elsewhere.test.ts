import { expect, test } from "vitest"
import type { Effect } from "@/lib/contract/frame/probe"
import type { Entry } from "../timeline/entry"
import { appIdElsewhere } from "./elsewhere"

function boot(...effects: Effect[]): Entry {
  return {
    ...{ type: "call", id: 1, runId: 1, traceId: "a", method: "boot", place: null, isAutomatic: false, at: 0 },
    ...{ args: [], effects: effects.map((effect) => ({ at: 0, effect })), activities: [] },
  }
}

const pinged = (app_id: string): Effect => ({ kind: "sent", path: "/api/messenger/ping", body: { app_id } })

test("a page that asks the lesson's workspace alone is nowhere else", () => {
  const tracked: Effect = { kind: "sent", path: "/api/messenger/events", body: { events: [] } }
  expect(appIdElsewhere([boot(pinged("demo")), boot(tracked)])).toBeNull()
})

test("one that asks another is there, before an answer comes, and also when it comes back", () => {
  expect(appIdElsewhere([boot(pinged("demo")), boot(pinged("shop1234"))])).toBe("shop1234")
  expect(appIdElsewhere([boot(pinged("shop1234")), boot(pinged("demo"))])).toBe("shop1234")
})

test("so is one whose session is there without a call", () => {
  const effect: Effect = { kind: "person", app_id: "shop1234", person: null }
  expect(appIdElsewhere([{ type: "effect", id: 1, runId: 1, at: 0, effect }])).toBe("shop1234")
})
