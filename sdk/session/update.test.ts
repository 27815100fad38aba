// @vitest-environment happy-dom
import { expect, test, vi } from "vitest"
import { errorAnswer } from "../testing/fake-server"
import { openPage, settle, withPages } from "../testing/page"

withPages()

async function openBooted(settings: Record<string, unknown> = { app_id: "demo", user_id: "1" }) {
  const page = openPage()
  page.intercom("boot", settings)
  await settle()
  page.server.requests.length = 0
  return page
}

test("20 updates are sent, the 21st is dropped with the time the quota returns", async () => {
  const { server, intercom, skips, messenger } = await openBooted()
  const until = Date.now() + 30 * 60_000
  for (let count = 1; count <= 22; count++) intercom("update", { count })
  await settle()
  expect(server.sentTo("ping")).toHaveLength(20)
  expect(skips("throttled").map((skip) => skip.until)).toEqual([until, until])
  expect(console.warn).toHaveBeenCalledTimes(1)
  expect(vi.mocked(console.warn).mock.calls[0]?.[0]).toMatch(/\[Intercom\].*30 min/)
  expect(messenger.store.getState().settings.count).toBe(22)
})

test("the quota returns after 30 minutes, and what was dropped goes with the next update", async () => {
  const { server, intercom } = await openBooted()
  for (let count = 1; count <= 20; count++) intercom("update", { count })
  intercom("update", { plan: "pro" })
  await settle(30 * 60_000)
  intercom("update", { count: 21 })
  await settle()
  expect(server.sentTo("ping")).toHaveLength(21)
  expect(server.sentTo("ping")[20]?.body.user).toEqual({ plan: "pro", count: 21 })
})

test("a reload starts a new quota", async () => {
  const { intercom } = await openBooted()
  for (let count = 1; count <= 21; count++) intercom("update", { count })
  Reflect.deleteProperty(window, "Intercom")
  const reloaded = await openBooted()
  reloaded.intercom("update", { count: 22 })
  await settle()
  expect(reloaded.server.sentTo("ping")).toHaveLength(1)
})

test("an update that brings nothing new within a minute is not sent", async () => {
  const { server, intercom, skips } = await openBooted()
  intercom("update", { plan: "pro" })
  intercom("update", { plan: "pro" })
  expect(skips("unchanged")).toHaveLength(1)
  expect(skips("unchanged")[0]?.until).toBe(Date.now() + 60_000)
  await settle(60_000)
  intercom("update", { plan: "pro" })
  await settle()
  expect(server.sentTo("ping")).toHaveLength(2)
})

test("the boot counts for what is new", async () => {
  const { server, intercom, skips } = await openBooted({ app_id: "demo", user_id: "1", plan: "pro" })
  intercom("update", { plan: "pro" })
  await settle()
  expect(skips("unchanged")).toHaveLength(1)
  expect(server.sentTo("ping")).toHaveLength(0)
})

test("another page title makes the same data news", async () => {
  const { server, intercom } = await openBooted()
  intercom("update", { plan: "pro" })
  document.title = "Checkout"
  intercom("update", { plan: "pro" })
  await settle()
  expect(server.sentTo("ping").map(({ body }) => body.page)).toMatchObject([{}, { title: "Checkout" }])
})

test.each([[[]], [[{}]], [[undefined]]])("update with %j looks for messages and logs no impression", async (args) => {
  const { server, intercom } = await openBooted()
  intercom("update", ...args)
  intercom("update", ...args)
  await settle()
  expect(server.sentTo("ping")).toHaveLength(2)
  expect(server.sentTo("ping")[0]?.body).not.toHaveProperty("page")
  expect(server.sentTo("ping")[0]?.body).not.toHaveProperty("user")
})

test("an update before any boot does the work of a boot when the App ID is known", async () => {
  const { server, intercom } = openPage()
  Reflect.set(window, "intercomSettings", { app_id: "demo", user_id: "1" })
  intercom("update")
  await settle()
  expect(server.sentTo("ping")).toHaveLength(1)
  expect(server.sentTo("ping")[0]?.body).toMatchObject({ command: "boot", user: { user_id: "1" } })
})

test("an update before any boot, without an App ID, warns", async () => {
  const { server, intercom, skips } = openPage()
  intercom("update", { plan: "pro" })
  await settle()
  expect(skips("no_app_id")).toHaveLength(1)
  expect(server.requests).toHaveLength(0)
})

test("an update made while the boot is under way follows it", async () => {
  const { server, intercom } = openPage()
  intercom("boot", { app_id: "demo" })
  intercom("update", { plan: "pro" })
  await settle()
  expect(server.sentTo("ping").map(({ body }) => body.command)).toEqual(["boot", "update"])
})

test("nested custom_attributes are left out with a warning, the rest is sent", async () => {
  const { server, intercom, effects } = await openBooted()
  intercom("update", { plan: "pro", custom_attributes: { seats: 3 } })
  await settle()
  expect(server.sentTo("ping")[0]?.body.user).toEqual({ plan: "pro" })
  expect(effects.filter(({ kind }) => kind === "warned")).toHaveLength(1)
})

test("settings of the Messenger are not written to the person", async () => {
  const { server, intercom, messenger } = await openBooted()
  intercom("update", { theme_mode: "dark", horizontal_padding: 5, plan: "pro" })
  await settle()
  expect(server.sentTo("ping")[0]?.body.user).toEqual({ plan: "pro" })
  expect(messenger.store.getState().settings).toMatchObject({ theme_mode: "dark", horizontal_padding: 5 })
})

test("what a refused update carried goes with the next one", async () => {
  const { server, intercom } = await openBooted()
  server.plan("ping", () => errorAnswer(409, "email_ambiguous"))
  intercom("update", { email: "shared@example.com" })
  await settle()
  intercom("update", { plan: "pro" })
  await settle()
  expect(server.sentTo("ping")[1]?.body.user).toEqual({ user_id: "1", email: "shared@example.com", plan: "pro" })
})

test("an update brings the proof that it is given, and no older one", async () => {
  const { server, intercom } = await openBooted({ app_id: "demo", user_id: "1", user_hash: "of-1" })
  intercom("update", { email: "ada@example.com" })
  intercom("update", { plan: "pro" })
  intercom("update", { user_id: "1", user_hash: "fresh" })
  await settle()
  expect(server.sentTo("ping").map(({ body }) => body.user)).toEqual([
    { user_id: "1", email: "ada@example.com" },
    { plan: "pro" },
    { user_id: "1", user_hash: "fresh" },
  ])
})

test("tokens for data connectors add up on the page, and are never sent", async () => {
  const { server, intercom, messenger } = await openBooted({ app_id: "demo", auth_tokens: { a: "1" } })
  intercom("setAuthTokens", { b: "2" })
  intercom("setAuthTokens", { a: "3" })
  intercom("setAuthTokens", { a: 4 })
  intercom("update", { plan: "pro" })
  await settle()
  expect(messenger.store.getState().settings.auth_tokens).toEqual({ a: "3", b: "2" })
  expect(JSON.stringify(server.requests.map(({ body }) => body))).not.toContain("auth_tokens")
})
