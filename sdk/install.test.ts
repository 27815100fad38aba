// @vitest-environment happy-dom
import { expect, test } from "vitest"
import { isInstalled } from "./install"
import { openPage, settle, withPages } from "./testing/page"

withPages()

function putStub(entries: unknown[]) {
  const stub = Object.assign(() => {}, { q: entries, richLinkProperties: { a: 1 } })
  Reflect.set(window, "Intercom", stub)
  return stub
}

function argumentsOf(..._args: unknown[]) {
  // biome-ignore lint/complexity/noArguments: the official snippet queues arguments objects.
  return arguments
}

test("calls a stub recorded run in order, as arrays and as arguments objects", async () => {
  putStub([["trackEvent", "first"], argumentsOf("boot", { app_id: "demo" }), ["trackEvent", "second"]])
  const { server, calls } = openPage()
  await settle()
  expect(calls.map(({ method }) => method)).toEqual(["trackEvent", "boot", "trackEvent"])
  expect(server.requests.map(({ path }) => path)).toEqual(["ping", "events"])
  expect(server.sentTo("events")[0]?.body.events).toMatchObject([{ name: "first" }, { name: "second" }])
})

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
  expect(calls[0]?.stack).toBe("")
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

test("a foreign stub assigned later is swallowed and its queue drained", () => {
  const page = openPage()
  const before = page.intercom
  Reflect.set(
    window,
    "Intercom",
    Object.assign(() => {}, { q: [["boot", { app_id: "demo" }]] }),
  )
  expect(page.calls.map(({ method }) => method)).toEqual(["boot"])
  expect(isInstalled()).toBe(true)
  // Only the boot in the queue changed the function.
  expect(page.intercom).not.toBe(before)
})

test("window.Intercom can be deleted, and installed again", () => {
  openPage()
  expect(Reflect.deleteProperty(window, "Intercom")).toBe(true)
  expect(Reflect.get(window, "Intercom")).toBeUndefined()
  expect(isInstalled()).toBe(false)
  openPage()
  expect(isInstalled()).toBe(true)
})

test("the first boot changes the function's identity, keeps its properties, and both serve", async () => {
  putStub([])
  const page = openPage()
  const before = page.intercom
  before.appId = "mine"
  before("boot", { app_id: "demo" })
  const after = page.intercom
  expect(after).not.toBe(before)
  expect({ ...after }).toMatchObject({ appId: "mine", richLinkProperties: { a: 1 } })
  expect(after.booted).toBeFalsy()
  await settle()
  expect([before.booted, after.booted]).toEqual([true, true])
  expect(before("getVisitorId")).toBe(after("getVisitorId"))
  after("boot", { app_id: "demo" })
  expect(page.intercom).toBe(after)
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
