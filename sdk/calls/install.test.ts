// @vitest-environment happy-dom
import { expect, test } from "vitest"
import { openPage, settle, withPages } from "../testing/page"

withPages()

function putStub(entries: unknown[]) {
  const stub = Object.assign(() => {}, { q: entries })
  Reflect.set(window, "Intercom", stub)
  return stub
}

test("code that kept the stub still reaches the Messenger", async () => {
  const stub = putStub([])
  const { calls } = openPage()
  stub.q.push(["boot", { app_id: "demo" }])
  expect(calls.map(({ method }) => method)).toEqual(["boot"])
})

test("a page with settings and no boot boots by itself, once its own script has run", async () => {
  Reflect.set(window, "intercomSettings", { app_id: "demo", user_id: "1" })
  const { server, calls } = openPage()
  expect(server.requests).toHaveLength(0)
  await settle()
  expect(server.sentTo("ping")).toHaveLength(1)
  expect(server.sentTo("ping")[0]?.body).toMatchObject({ app_id: "demo", user: { user_id: "1" } })
  expect(calls[0]?.stack).toBeNull()
})

test("each queued call is told with the line it came from, where it came while the SDK was there", () => {
  const stub = putStub([["boot", { app_id: "demo" }]])
  const { calls } = openPage()
  stub.q.push(["trackEvent", "one"])
  stub.q.push(["trackEvent", "two"])
  const lines = calls.map(({ stack }) => stack?.match(/install\.test\.ts:(\d+)/)?.[1] ?? "")
  expect(lines[0]).toBe("")
  expect(Number(lines[2]) - Number(lines[1])).toBe(1)
})

test("a queued boot is not followed by an automatic one", async () => {
  Reflect.set(window, "intercomSettings", { app_id: "demo" })
  putStub([["boot", { user_id: "1" }]])
  const { server } = openPage()
  await settle()
  expect(server.sentTo("ping")).toHaveLength(1)
})

test("nothing is stored or sent before a boot", async () => {
  const { server } = openPage()
  await settle()
  expect(document.cookie).toBe("")
  expect(server.requests).toHaveLength(0)
})

test("the script evaluated again after a delete takes over from the first", async () => {
  const first = openPage()
  first.intercom("boot", { app_id: "demo" })
  await settle()
  Reflect.deleteProperty(window, "Intercom")
  openPage()
  expect(first.messenger.store.getState()).toMatchObject({ phase: "idle", isVisible: false })
  expect(document.cookie).toContain("intercom-session-demo=token-1")
})
