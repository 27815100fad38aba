// @vitest-environment happy-dom
import { expect, test, vi } from "vitest"
import { errorAnswer } from "../testing/fake-server"
import { openPage, settle, withPages } from "../testing/page"

withPages()

test("boot takes the App ID, and what steers the Messenger, from the page's settings", async () => {
  Reflect.set(window, "intercomSettings", { app_id: "demo", theme_mode: "dark", user_id: "who-left" })
  const { server, intercom, messenger } = openPage()
  intercom("boot", { email: "ada@example.com" })
  await settle()
  expect(server.sentTo("ping")[0]?.body).toMatchObject({ app_id: "demo", user: { email: "ada@example.com" } })
  expect(server.sentTo("ping")[0]?.body.user).not.toHaveProperty("user_id")
  expect(messenger.store.getState().settings.theme_mode).toBe("dark")
})

test.each([undefined, {}, { app_id: "" }, { app_id: 7 }, { app_id: "no spaces" }])(
  "boot with %j warns about app_id and does nothing",
  async (settings) => {
    const { server, intercom, skips } = openPage()
    intercom("boot", settings)
    await settle()
    expect(vi.mocked(console.warn).mock.calls[0]?.[0]).toMatch(/^\[Intercom\] .*app_id/)
    expect(skips("no_app_id")).toHaveLength(1)
    expect(server.requests).toHaveLength(0)
  },
)

test("the boot request needs no preflight", async () => {
  const { server, intercom } = openPage()
  intercom("boot", { app_id: "demo" })
  await settle()
  const headers = server.sentTo("ping")[0]?.headers
  expect([...(headers?.keys() ?? [])]).toEqual(["content-type"])
  expect(headers?.get("content-type")).toBe("text/plain")
})

test("a second boot of the same app attaches the login to the session", async () => {
  const { server, intercom } = openPage()
  intercom("boot", { app_id: "demo" })
  await settle()
  intercom("boot", { app_id: "demo", user_id: "1" })
  await settle()
  const [first, second] = server.sentTo("ping").map(({ body }) => body)
  expect(second).toMatchObject({ command: "boot", user: { user_id: "1" }, session_token: "token-1" })
  expect(second?.visitor_id).toBe(first?.visitor_id)
  expect(server.sentTo("shutdown")).toHaveLength(0)
})

test("a boot of another app closes the session before it", async () => {
  const { server, intercom } = openPage()
  intercom("boot", { app_id: "first", user_id: "1" })
  await settle()
  intercom("boot", { app_id: "second" })
  await settle()
  expect(server.sentTo("shutdown")).toHaveLength(1)
  expect(server.sentTo("ping")[1]?.body).toMatchObject({ app_id: "second", user: {} })
  expect(server.sentTo("ping")[1]?.body).not.toHaveProperty("session_token")
})

test("a reload goes on with the session", async () => {
  const { intercom, server } = openPage()
  intercom("boot", { app_id: "demo", user_id: "1" })
  await settle()
  Reflect.deleteProperty(window, "Intercom")
  const reloaded = openPage({ server })
  reloaded.intercom("boot", { app_id: "demo" })
  await settle()
  const [before, after] = server.sentTo("ping").map(({ body }) => body)
  expect(after).toMatchObject({
    session_token: "token-1",
    visitor_id: before?.visitor_id,
    device_id: before?.device_id,
  })
})

test("the visitor id is there right after boot, before any answer", () => {
  const { intercom } = openPage()
  expect(intercom("getVisitorId")).toBeUndefined()
  intercom("boot", { app_id: "demo" })
  expect(intercom("getVisitorId")).toMatch(/^[\da-f-]{36}$/)
})

test("a refused boot is an error on the console and leaves nothing behind", async () => {
  const { server, intercom, messenger } = openPage()
  server.plan("ping", () => errorAnswer(401, "access_denied"))
  intercom("boot", { app_id: "demo", user_id: "1" })
  intercom("show")
  await settle()
  expect(vi.mocked(console.error).mock.calls[0]?.[0]).toContain("boot was refused")
  expect(messenger.store.getState()).toMatchObject({ phase: "idle", isVisible: false, isOpen: false })
  expect(intercom.booted).toBeFalsy()
})

test("a server that cannot be reached is tried again until it answers", async () => {
  const { server, intercom, messenger, effects } = openPage()
  for (let fault = 0; fault < 8; fault++) server.plan("ping", () => Promise.reject(new TypeError("offline")))
  intercom("boot", { app_id: "demo" })
  intercom("show")
  await settle()
  expect(messenger.store.getState()).toMatchObject({ isVisible: true, isConnected: false, isOpen: true })
  await settle(10 * 60_000)
  expect(messenger.store.getState()).toMatchObject({ phase: "up", isConnected: true })
  expect(effects.filter(({ kind }) => kind === "failed")).toHaveLength(8)
})

test("an expired session is opened anew once, and the request is repeated", async () => {
  const { server, intercom } = openPage()
  intercom("boot", { app_id: "demo", user_id: "1", plan: "pro" })
  await settle()
  server.plan("events", () => errorAnswer(401, "session_expired"))
  server.token = "token-2"
  intercom("trackEvent", "invited-friend")
  await settle()
  expect(server.sentTo("ping")[1]?.body).toMatchObject({ command: "boot", user: { user_id: "1", plan: "pro" } })
  const [refused, repeated] = server.sentTo("events")
  expect(repeated?.body).toEqual(refused?.body)
  expect(repeated?.headers.get("authorization")).toBe("Bearer token-2")
})

test("a session that stays expired is not tried for ever", async () => {
  const { server, intercom } = openPage()
  intercom("boot", { app_id: "demo" })
  await settle()
  for (let i = 0; i < 3; i++) server.plan("events", () => errorAnswer(401, "session_expired"))
  intercom("trackEvent", "invited-friend")
  await settle(60_000)
  expect(server.sentTo("events")).toHaveLength(2)
})

test("ready calls back once the session is up, and soon when it is already", async () => {
  const { intercom } = openPage()
  const early = vi.fn()
  const late = vi.fn()
  intercom("ready", early)
  intercom("boot", { app_id: "demo" })
  expect(early).not.toHaveBeenCalled()
  await settle()
  expect(early).toHaveBeenCalledTimes(1)
  intercom("ready", late)
  expect(late).not.toHaveBeenCalled()
  await settle()
  expect(late).toHaveBeenCalledTimes(1)
})

test("a refused boot does not end the better one called after it", async () => {
  const { server, intercom, messenger } = openPage()
  server.plan("ping", () => errorAnswer(401, "access_denied"))
  intercom("boot", { app_id: "demo", user_id: "1" })
  intercom("boot", { app_id: "demo", user_id: "1", user_hash: "abc" })
  await settle()
  expect(messenger.store.getState()).toMatchObject({ phase: "up", person: { user_id: "1" } })
})

test.each([
  ["https://support.example.com/intercom/", "https://support.example.com/intercom/api/messenger/ping"],
  ["https://api-iam.eu.intercom.io", `${location.origin}/api/messenger/ping`],
  ["javascript:alert(1)", `${location.origin}/api/messenger/ping`],
  [undefined, `${location.origin}/api/messenger/ping`],
])("with api_base %s the boot goes to %s", async (api_base, url) => {
  const { intercom } = openPage()
  const fetch = vi.spyOn(globalThis, "fetch")
  intercom("boot", { app_id: "demo", api_base })
  await settle()
  expect(fetch.mock.calls[0]?.[0]).toBe(url)
})
