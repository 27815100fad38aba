// @vitest-environment happy-dom
// What unmodified clients need, one test a requirement: R2 is fact 17.2, and so on. R1, which takes a browser to
// see, is in e2e/clients/official-script.spec.ts.
import { expect, test, vi } from "vitest"
import { openPage, settle, withPages } from "../testing/page"
import { isInstalled } from "./install"

withPages()

/** A stub with a queue and nothing else, as Segment's and vue-intercom's are. */
function createStub(...entries: unknown[]) {
  return Object.assign(() => {}, { q: entries })
}

function argumentsOf(..._args: unknown[]) {
  // biome-ignore lint/complexity/noArguments: the official snippet queues arguments objects.
  return arguments
}

function warnings(): string {
  return vi.mocked(console.warn).mock.calls.flat().join("\n")
}

test("R2: the script evaluated again leaves the Messenger alone and adopts a fresh stub's queue", async () => {
  const page = openPage()
  page.intercom("boot", { app_id: "demo" })
  await settle()
  const before = page.intercom
  Reflect.set(window, "Intercom", createStub(["trackEvent", "again"]))
  vi.resetModules()
  await import("../index")
  await settle()
  expect(page.intercom).toBe(before)
  expect(page.server.sentTo("ping")).toHaveLength(1)
  expect(page.server.sentTo("events")[0]?.body.events).toMatchObject([{ name: "again" }])
})

test("R3: a queue of arguments objects and arrays runs in order, without the stub's helper", async () => {
  const entries = [["trackEvent", "first"], argumentsOf("boot", { app_id: "demo" }), ["trackEvent", "second"]]
  Reflect.set(window, "Intercom", createStub(...entries))
  const { server, calls } = openPage()
  await settle()
  expect(calls.map(({ method }) => method)).toEqual(["trackEvent", "boot", "trackEvent"])
  expect(server.sentTo("events")[0]?.body.events).toMatchObject([{ name: "first" }, { name: "second" }])
})

test("R4: settings with an App ID boot by themselves after the queue has run", async () => {
  Reflect.set(window, "intercomSettings", { app_id: "demo", user_id: "1" })
  Reflect.set(window, "Intercom", createStub(["onShow", () => {}]))
  const { server } = openPage()
  await settle()
  expect(server.sentTo("ping")).toHaveLength(1)
  expect(server.sentTo("ping")[0]?.body).toMatchObject({ command: "boot", app_id: "demo", user: { user_id: "1" } })
})

test.each([
  ["its argument", { app_id: "demo", user_id: "1" }, undefined],
  ["the page's settings", { user_id: "1" }, { app_id: "demo" }],
])("R5: the first update boots with the App ID of %s", async (_, argument, settings) => {
  const page = openPage()
  Reflect.set(window, "intercomSettings", settings)
  page.intercom("update", argument)
  await settle()
  expect(page.server.sentTo("ping")[0]?.body).toMatchObject({ command: "boot", app_id: "demo", user: { user_id: "1" } })
  expect(page.intercom.booted).toBe(true)
})

test("R5: an update that finds no App ID warns and does nothing", async () => {
  const { server, intercom } = openPage()
  intercom("update", { user_id: "1" })
  await settle()
  expect(server.requests).toHaveLength(0)
  expect(warnings()).toContain("app_id")
})

test("R6: boot without an App ID takes the one of the page's settings", async () => {
  Reflect.set(window, "intercomSettings", { app_id: "demo" })
  const { server, intercom } = openPage()
  intercom("boot", { email: "ada@example.com" })
  await settle()
  expect(server.sentTo("ping")[0]?.body).toMatchObject({ app_id: "demo", user: { email: "ada@example.com" } })
})

test("R7: options of a wrapper are left out with a note, before boot and after", async () => {
  const { server, intercom } = openPage()
  expect(() => intercom("update", undefined)).not.toThrow()
  intercom("update", { appId: "demo", updateOnRouterChange: true })
  await settle()
  expect(server.requests).toHaveLength(0)
  intercom("boot", { app_id: "demo", appId: "demo", updateOnRouterChange: true, plan: "pro" })
  await settle()
  expect(server.sentTo("ping")[0]?.body.user).toEqual({ plan: "pro" })
  expect(warnings()).toMatch(/appId was left out[\s\S]*updateOnRouterChange was left out/)
})

test("R8: a stub assigned over the Messenger is swallowed, and its queue runs", () => {
  const { calls } = openPage()
  const stub = createStub(["boot", { app_id: "demo" }])
  // An assignment that throws here, in strict mode, would stop Segment.
  window.Intercom = stub
  expect(isInstalled()).toBe(true)
  expect(calls.map(({ method }) => method)).toEqual(["boot"])
  expect(Object.getOwnPropertyDescriptor(window, "Intercom")).toMatchObject({ configurable: true, enumerable: true })
})

test("R9: window.Intercom can be deleted, stays away, and can be installed again", async () => {
  Reflect.set(window, "intercomSettings", { app_id: "demo" })
  const { intercom, server } = openPage()
  expect(Reflect.deleteProperty(window, "Intercom")).toBe(true)
  await settle()
  expect(server.requests).toHaveLength(0)
  intercom("boot", { app_id: "demo" })
  expect(window.Intercom).toBeUndefined()
  intercom("shutdown")
  openPage()
  expect(isInstalled()).toBe(true)
})

test("R10: a client that waits for another function than before sees it at boot, and either works", async () => {
  const preloaded = openPage().intercom
  const ready = vi.fn()
  const poll = setInterval(() => window.Intercom !== preloaded && ready(), 100)
  await settle(300)
  expect(ready).not.toHaveBeenCalled()
  preloaded("boot", { app_id: "demo" })
  await settle(100)
  clearInterval(poll)
  expect(ready).toHaveBeenCalled()
  const after = window.Intercom as typeof preloaded
  expect(preloaded("getVisitorId")).toBe(after("getVisitorId"))
})

test("R10: each boot of a page's own shows another function, and all of them work", async () => {
  const page = openPage()
  const { intercom, calls } = page
  const shown = [window.Intercom]
  for (const settings of [{ app_id: "demo" }, { app_id: "demo", user_id: "1" }, {}]) {
    page.intercom("boot", settings)
    shown.push(window.Intercom)
  }
  expect(new Set(shown).size).toBe(4)
  intercom("update", { a: 1 })
  page.intercom("update", { a: 2 })
  expect(window.Intercom).toBe(shown.at(-1))
  expect(calls.map(({ method }) => method)).toEqual(["boot", "boot", "boot", "update", "update"])
})

test("a wrapper or a mock that the page assigns takes effect, is said once, and may be taken back", async () => {
  Reflect.set(window, "intercomSettings", { app_id: "demo" })
  const page = openPage()
  const { intercom, calls, server } = page
  const wrapper = vi.fn((...args: unknown[]) => intercom(...args))
  Reflect.set(window, "Intercom", wrapper)
  page.intercom("boot", { app_id: "demo", user_id: "1" })
  expect(window.Intercom).toBe(wrapper)
  expect(wrapper).toHaveBeenCalledTimes(1)
  await settle()
  // The page's settings do not boot once more.
  expect(server.sentTo("ping")).toHaveLength(1)
  Reflect.set(window, "Intercom", vi.fn())
  page.intercom("update")
  expect(calls).toHaveLength(1)
  expect(warnings()).toBe("[Intercom] The page has replaced window.Intercom.")
  Reflect.set(window, "Intercom", intercom)
  expect(isInstalled()).toBe(true)
  page.intercom("update")
  expect(calls).toHaveLength(2)
})

test("a wrapper does not keep a page's settings from booting; nothing at its place does", async () => {
  Reflect.set(window, "intercomSettings", { app_id: "demo" })
  const first = openPage()
  const { intercom } = first
  Reflect.set(window, "Intercom", (...args: unknown[]) => intercom(...args))
  await settle()
  expect(first.server.sentTo("ping")).toHaveLength(1)
  intercom("shutdown")
  Reflect.deleteProperty(window, "Intercom")
  const second = openPage()
  Reflect.set(window, "Intercom", undefined)
  await settle()
  expect(second.server.sentTo("ping")).toHaveLength(0)
  expect(isInstalled()).toBe(false)
})

test("R11: the function has `booted`, and keeps what others put on it", async () => {
  Reflect.set(window, "Intercom", Object.assign(createStub(), { richLinkProperties: { a: 1 } }))
  const page = openPage()
  const before = page.intercom
  Object.assign(before, { appId: "mine", activator: "#help" })
  before("boot", { app_id: "demo" })
  expect(page.intercom.booted).toBeFalsy()
  await settle()
  expect({ ...page.intercom }).toMatchObject({ appId: "mine", activator: "#help", richLinkProperties: { a: 1 } })
  expect([before.booted, page.intercom.booted]).toEqual([true, true])
  page.intercom("shutdown")
  expect(page.intercom.booted).toBe(false)
})

test("R12: getVisitorId and whoami answer at once", async () => {
  const { intercom } = openPage()
  intercom("boot", { app_id: "demo" })
  expect(intercom("getVisitorId")).toMatch(/^[\da-f-]{36}$/)
  await settle()
  expect(intercom("whoami")).toMatchObject({ role: expect.any(String) })
})

test("R13: trailing undefined, callbacks that are none and unknown methods do no harm", async () => {
  const { server, intercom } = openPage()
  const calls = [
    ["boot", { app_id: "demo" }, undefined, undefined],
    ["trackEvent", "ordered", undefined],
    ["onUserEmailSupplied", undefined],
    ["onShow", null],
    ["onHide", "hide"],
    ["hideMessages"],
    ["onActivatorclick", () => {}],
    ["nope", undefined],
  ]
  for (const call of calls) expect(() => intercom(...call)).not.toThrow()
  intercom("show")
  intercom("hide")
  await settle()
  expect(server.sentTo("events")[0]?.body.events).toMatchObject([{ name: "ordered" }])
  expect(warnings()).not.toMatch(/hideMessages|onActivatorclick/)
})

test("R14: one options object, changed and sent again, is three different calls", async () => {
  const { server, intercom } = openPage()
  const options: Record<string, unknown> = { app_id: "demo", user_id: "1", nested: { plan: "free" } }
  intercom("boot", options)
  options.name = "Ada"
  intercom("update", options)
  options.name = "Grace"
  intercom("update", options)
  await settle()
  const users = server.sentTo("ping").map(({ body }) => body.user)
  expect(users).toMatchObject([{ user_id: "1" }, { name: "Ada" }, { name: "Grace" }])
  expect(users[0]).not.toHaveProperty("name")
})

declare global {
  interface Window {
    Intercom: unknown
  }
}
