import { expect, test } from "vitest"
import type { Effect } from "@/lib/contract/frame/probe"
import { snapshotOf } from "../value/read-snapshot"
import { refusedAppId } from "./refused-app-id"

const sent: Effect = { kind: "sent", path: "/api/messenger/ping", body: { app_id: "abc123", user: {} } }

const refused = (code: string, status = 404): Effect => ({
  kind: "answered",
  status,
  duration_ms: 1,
  body: { type: "error.list", request_id: "1", errors: [{ code, message: "No." }] },
})

const missing: Effect = { kind: "skipped", reason: "no_app_id", message: "Malformed.", until: null }

const refusedBy = (effects: Effect[], settings?: unknown) =>
  refusedAppId({ effects: effects.map((effect) => ({ at: 0, effect })), args: settings ? [snapshotOf(settings)] : [] })

test("an App ID that the server does not know is named", () => {
  expect(refusedBy([sent, refused("app_id_unknown")])).toBe("abc123")
})

test("what is refused for another reason, or not, names none", () => {
  expect(refusedBy([])).toBeNull()
  expect(refusedBy([sent])).toBeNull()
  expect(refusedBy([sent, refused("identity_missing", 403)])).toBeNull()
  expect(refusedBy([{ ...sent, body: "text" }, refused("app_id_unknown")])).toBeNull()
  expect(refusedBy([sent, { kind: "answered", status: 404, duration_ms: 1, body: "<html>" }])).toBeNull()
})

test("one that is malformed was not sent, and is read from the call", () => {
  expect(refusedBy([missing], { app_id: "<YOUR APP ID>" })).toBe("<YOUR APP ID>")
  expect(refusedBy([missing], { app_id: "" })).toBeNull()
  expect(refusedBy([missing], { app_id: 7 })).toBeNull()
  expect(refusedBy([missing])).toBeNull()
})
