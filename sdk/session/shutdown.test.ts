// @vitest-environment happy-dom
import { expect, test, vi } from "vitest"
import { conversation } from "../testing/fake-server"
import { openPage, settle, withPages } from "../testing/page"

withPages()

async function openBooted() {
  const page = openPage()
  page.server.conversations = [conversation("of-the-first")]
  page.intercom("boot", { app_id: "demo", user_id: "first", plan: "pro" })
  await settle()
  return page
}

test("shutdown tells the server, with keepalive, and clears the session's cookie alone", async () => {
  const { server, intercom } = await openBooted()
  expect(document.cookie).toContain("intercom-session-demo=")
  intercom("shutdown")
  expect(document.cookie).not.toContain("intercom-session-demo")
  expect(document.cookie).toContain("intercom-id-demo=")
  expect(document.cookie).toContain("intercom-device-id-demo=")
  await settle()
  expect(server.sentTo("shutdown")[0]?.keepalive).toBe(true)
  expect(server.sentTo("shutdown")[0]?.headers.get("authorization")).toBe("Bearer token-1")
})

test("where the workspace wants it, shutdown clears the visitor's cookie as well", async () => {
  const page = openPage()
  page.server.workspace = { shutdown_forgets_visitor: true }
  page.intercom("boot", { app_id: "demo", user_id: "first" })
  await settle()
  page.intercom("shutdown")
  expect(document.cookie).not.toContain("intercom-id-demo")
})

test("after a shutdown a visitor is the same browser, unless the server knows its id as a user's", async () => {
  const { server, intercom } = openPage()
  intercom("boot", { app_id: "demo" })
  await settle()
  const visitor = intercom("getVisitorId")
  intercom("shutdown")
  intercom("boot", { app_id: "demo" })
  await settle()
  expect(intercom("getVisitorId")).toBe(visitor)
  intercom("shutdown")
  const fresh = crypto.randomUUID()
  server.freshVisitor = fresh
  intercom("boot", { app_id: "demo" })
  await settle()
  expect(intercom("getVisitorId")).toBe(fresh)
  expect(document.cookie).toContain(`intercom-id-demo=${fresh}`)
})

test("the next person sees nothing of the first", async () => {
  const { server, intercom, messenger } = await openBooted()
  intercom("show")
  intercom("shutdown")
  expect(messenger.store.getState()).toMatchObject({ conversations: [], person: null, isOpen: false, settings: {} })
  expect(intercom("whoami")).toBeUndefined()
  server.conversations = []
  intercom("boot", { app_id: "demo", user_id: "second" })
  await settle()
  const { body } = server.sentTo("ping").at(-1) ?? {}
  expect(body?.user).toEqual({ user_id: "second" })
  expect(body).not.toHaveProperty("session_token")
  expect(messenger.store.getState()).toMatchObject({ conversations: [], person: { user_id: "second" } })
})

test("booted turns false, callbacks are gone, intercomSettings stays", async () => {
  const { intercom } = await openBooted()
  Reflect.set(window, "intercomSettings", { app_id: "demo" })
  const onShow = vi.fn()
  intercom("onShow", onShow)
  intercom("shutdown")
  expect(intercom.booted).toBe(false)
  intercom("boot")
  await settle()
  intercom("show")
  expect(onShow).not.toHaveBeenCalled()
  expect(Reflect.get(window, "intercomSettings")).toEqual({ app_id: "demo" })
})

test("an event tracked just before is sent, and before the shutdown", async () => {
  const { server, intercom } = await openBooted()
  intercom("trackEvent", "logged-out")
  intercom("shutdown")
  await settle()
  expect(server.requests.slice(-2).map(({ path }) => path)).toEqual(["events", "shutdown"])
})

test("an answer that arrives after the shutdown changes nothing", async () => {
  const page = openPage()
  page.intercom("boot", { app_id: "demo", user_id: "first" })
  page.intercom("shutdown")
  await settle()
  expect(page.messenger.store.getState()).toMatchObject({ phase: "idle", person: null, isVisible: false })
  expect(document.cookie).not.toContain("intercom-session-demo")
  // The session that the late answer opened on the server is closed there too.
  expect(page.server.sentTo("shutdown")).toHaveLength(1)
})

test("calls after a shutdown do not wait for the next person's boot", async () => {
  const { server, intercom, skips } = await openBooted()
  intercom("shutdown")
  intercom("trackEvent", "stray")
  intercom("show")
  expect(skips("not_booted")).toHaveLength(2)
  intercom("boot", { app_id: "demo" })
  await settle()
  expect(server.sentTo("events")).toHaveLength(0)
})

test("a logout page that never booted still forgets the person", async () => {
  const { intercom } = await openBooted()
  Reflect.deleteProperty(window, "Intercom")
  Reflect.set(window, "intercomSettings", undefined)
  const logout = openPage()
  Reflect.set(window, "intercomSettings", { app_id: "demo" })
  logout.intercom("shutdown")
  expect(document.cookie).not.toContain("intercom-session-demo")
  expect(intercom).not.toBe(logout.intercom)
})
