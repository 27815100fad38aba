// @vitest-environment happy-dom
// What was called for and not confirmed outlives the page (quality cases 18, 22, 40, 41).
import { expect, test, vi } from "vitest"
import { errorAnswer, type FakeServer } from "../../testing/fake-server"
import { crash, openPage, settle, type TestPage, withPages } from "../../testing/page"
import { withDatabase } from "../../testing/storage"

withPages()
withDatabase()

async function openBooted({ server, ...settings }: { server?: FakeServer; user_id?: string; email?: string } = {}) {
  const page = openPage({ ...(server && { server }) })
  page.intercom("boot", { app_id: "demo", user_id: "1", ...settings })
  await settle()
  return page
}

function eventsSent({ server }: TestPage) {
  return server.sentTo("events").flatMap(({ body }) => body.events as { id: string; name: string }[])
}

const names = Array.from({ length: 100 }, (_, index) => `event-${index}`)

/** A page that goes offline, tracks a hundred events and dies. */
async function leaveOffline() {
  const page = await openBooted()
  page.server.isOnline = false
  for (const name of names) page.intercom("trackEvent", name)
  await settle(300)
  const ids = eventsSent(page).map(({ id }) => id)
  await crash(page)
  return { server: page.server, ids }
}

test("a hundred events tracked offline arrive from the next page, each once, in order, with the same ids", async () => {
  const { server, ids } = await leaveOffline()
  const page = await openBooted({ server })
  expect(server.stored).toEqual(names)
  expect(eventsSent(page).map(({ name }) => name)).toEqual(names)
  expect(
    eventsSent(page)
      .slice(0, 50)
      .map(({ id }) => id),
  ).toEqual(ids.slice(0, 50))
  await crash(page)
  const third = await openBooted({ server })
  expect(eventsSent(third)).toHaveLength(0)
})

test("what a visitor's page tracked before any answer arrives from the next page", async () => {
  const page = openPage()
  page.server.isOnline = false
  page.intercom("boot", { app_id: "demo" })
  page.intercom("trackEvent", "before-any-answer")
  await settle(300)
  const visitor = page.intercom("getVisitorId")
  await crash(page)
  const { server } = page
  const next = openPage({ server })
  next.intercom("boot", { app_id: "demo" })
  await settle()
  expect(next.intercom("getVisitorId")).toBe(visitor)
  expect(server.stored).toEqual(["before-any-answer"])
})

test("another person in the same browser does not send them, and the person who comes back does", async () => {
  const { server } = await leaveOffline()
  const other = await openBooted({ server, user_id: "2" })
  expect(server.stored).toEqual([])
  await crash(other)
  await openBooted({ server })
  expect(server.stored).toEqual(names)
})

test("a page that only continues the session by its cookie sends what the login left", async () => {
  const { server } = await leaveOffline()
  const page = openPage({ server })
  page.intercom("boot", { app_id: "demo", email: undefined })
  const person = { id: "person-1", role: "user", user_id: "1", visitor_id: null, email: null, name: null }
  server.plan("ping", () => Response.json({ ...pingAnswer, user: person }))
  await settle()
  expect(server.stored).toEqual(names)
})

const pingAnswer = {
  session: { token: "token-1", expires_at: 4_000_000_000 },
  device_id: "device-device-device",
  workspace: { name: "Acme", admins: [], spaces: ["home", "messages"], styles: {}, theme_mode: "light" },
  ...{ conversations: [], delivered: [], notices: [], cursor: 10, warnings: [] },
}

test("two logins by token in one browser are told apart", async () => {
  const tokenOf = (user_id: string) => `x.${btoa(JSON.stringify({ user_id }))}.x`
  const page = openPage()
  page.intercom("boot", { app_id: "demo", intercom_user_jwt: tokenOf("1") })
  await settle()
  page.server.isOnline = false
  page.intercom("trackEvent", "of-the-first")
  await settle(300)
  await crash(page)
  const { server } = page
  const other = openPage({ server })
  other.intercom("boot", { app_id: "demo", intercom_user_jwt: tokenOf("2") })
  await settle()
  expect(server.stored).toEqual([])
  await crash(other)
  const first = openPage({ server })
  first.intercom("boot", { app_id: "demo", intercom_user_jwt: tokenOf("1") })
  await settle()
  expect(server.stored).toEqual(["of-the-first"])
})

test("nothing waits any more after a shutdown, also when another page made it", async () => {
  const { server } = await leaveOffline()
  const page = openPage({ server })
  Reflect.set(window, "intercomSettings", { app_id: "demo" })
  page.intercom("shutdown")
  await settle()
  await crash(page)
  await openBooted({ server })
  expect(server.stored).toEqual([])
})

test("an event whose answer was lost is sent again with its id, and stored once", async () => {
  const page = await openBooted()
  page.server.loseAnswer("events")
  page.intercom("trackEvent", "invited-friend")
  await settle(60_000)
  const [first, second] = eventsSent(page)
  expect(second?.id).toBe(first?.id)
  expect(page.server.stored).toEqual(["invited-friend"])
})

test("events and messages keep their order across a reload", async () => {
  const page = await openBooted()
  const { server } = page
  server.isOnline = false
  page.intercom("trackEvent", "first")
  page.intercom("startConversation", "Hello")
  page.intercom("trackEvent", "second")
  page.intercom("startConversation", "Again")
  await settle(300)
  await crash(page)
  const next = await openBooted({ server })
  expect(server.requests.map(({ path }) => path)).toEqual([
    "ping",
    "events",
    "conversations",
    "events",
    "conversations",
  ])
  expect(next.messenger.store.getState()).toMatchObject({ outgoing: [], conversations: [{}, {}] })
})

test("what waited for longer than a week is dropped", async () => {
  const { server } = await leaveOffline()
  vi.setSystemTime(Date.now() + 8 * 24 * 3_600_000)
  await openBooted({ server })
  expect(server.stored).toEqual([])
})

test("a login that is not accepted any more is said once; what waits is sent after the next that is", async () => {
  const page = await openBooted()
  const { server, intercom } = page
  server.plan("events", () => errorAnswer(401, "session_expired"))
  server.plan("stream", () => errorAnswer(401, "session_expired"))
  server.plan("ping", () => errorAnswer(403, "identity_invalid"))
  server.streams[0]?.cut()
  for (const name of names.slice(0, 60)) intercom("trackEvent", name)
  intercom("startConversation", "Hello")
  await settle(10 * 60_000)
  expect(console.error).toHaveBeenCalledTimes(1)
  expect(server.sentTo("ping")).toHaveLength(2)
  expect(server.stored).toEqual([])
  server.token = "token-2"
  intercom("update", { intercom_user_jwt: "fresh" })
  await settle(60_000)
  expect(server.stored).toEqual(names.slice(0, 60))
  expect(server.sentTo("conversations")).toHaveLength(1)
  expect(page.messenger.store.getState().outgoing).toEqual([])
  expect(server.streams.at(-1)?.headers.get("authorization")).toBe("Bearer token-2")
})

test("what leaves with the page needs no preflight, and is confirmed when the page comes back", async () => {
  const page = await openBooted()
  const { server, intercom } = page
  server.plan("events", () => new Promise<Response>(() => {}))
  intercom("trackEvent", "under-way")
  await settle()
  intercom("trackEvent", "waiting")
  intercom("startConversation", "Hello")
  dispatchEvent(new Event("pagehide"))
  for (const { headers, body } of server.requests.slice(-2)) {
    expect([...headers]).toEqual([["content-type", "text/plain"]])
    expect(body.session_token).toBe("token-1")
  }
  await crash(page)
  const next = await openBooted({ server })
  expect(server.stored).toEqual(["waiting", "under-way"])
  expect(next.messenger.store.getState().conversations).toHaveLength(1)
})

test("a page that comes back from the browser's memory confirms what it sent while leaving", async () => {
  const { server, intercom, messenger } = await openBooted()
  intercom("startConversation", "Hello")
  dispatchEvent(new Event("pagehide"))
  await settle()
  expect(messenger.store.getState().outgoing).toHaveLength(1)
  dispatchEvent(Object.assign(new Event("pageshow"), { persisted: true }))
  await settle()
  expect(server.conversations).toHaveLength(1)
  expect(messenger.store.getState()).toMatchObject({ outgoing: [], conversations: [{ id: "started-0" }] })
})
