// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from "vitest"
import type { Conversation } from "../../../lib/contract/messenger/conversation"
import { conversation, errorAnswer } from "../../testing/fake-server"
import { openPage, settle, withPages } from "../../testing/page"

withPages()
afterEach(show)

async function openBooted() {
  const page = openPage()
  page.intercom("boot", { app_id: "demo", user_id: "1" })
  await settle()
  return page
}

function frame(item: Conversation, { isNew = true, traceId = null as string | null } = {}) {
  return { type: "conversation" as const, conversation: item, is_new: isNew, is_news: isNew, trace_id: traceId }
}

function hide() {
  vi.spyOn(document, "hidden", "get").mockReturnValue(true)
  document.dispatchEvent(new Event("visibilitychange"))
}

function show() {
  vi.spyOn(document, "hidden", "get").mockReturnValue(false)
  document.dispatchEvent(new Event("visibilitychange"))
}

test("the stream goes on from the ping's cursor, with the token in a header", async () => {
  const { server } = await openBooted()
  expect(server.streams[0]?.headers.get("authorization")).toBe("Bearer token-1")
  expect(server.streams[0]?.headers.get("last-event-id")).toBe("10")
})

test("a stream that was cut resumes after the last frame", async () => {
  const { server, messenger } = await openBooted()
  server.push(frame(conversation("a")), 15)
  await settle()
  server.streams[0]?.cut()
  await settle(2_000)
  expect(server.streams[1]?.headers.get("last-event-id")).toBe("15")
  expect(messenger.store.getState().conversations.map(({ id }) => id)).toEqual(["a"])
})

test("frames that come twice or late leave everything as it is", async () => {
  const { server, messenger, intercom } = await openBooted()
  const counts: unknown[] = []
  intercom("onUnreadCountChange", (count: unknown) => counts.push(count))
  server.push(frame(conversation("a", { text: "new", unread: 2 })), 15)
  server.push(frame(conversation("a", { text: "new", unread: 2 })), 15)
  server.push(frame(conversation("a", { text: "old", unread: 1 })), 14)
  server.push(frame(conversation("b")), 13)
  await settle()
  const { conversations } = messenger.store.getState()
  expect(conversations.find(({ id }) => id === "a")?.unread_count).toBe(2)
  expect(conversations).toHaveLength(2)
  expect(counts).toEqual([0, 2, 3])
})

test("a ping's list does not undo what the stream has brought since", async () => {
  const { server, messenger, intercom } = await openBooted()
  server.push(frame(conversation("a")), 15)
  await settle()
  server.conversations = [conversation("z", { at: 5 })]
  server.cursor = 12
  intercom("update")
  await settle()
  expect(messenger.store.getState().conversations.map(({ id }) => id)).toEqual(["a", "z"])
})

test("a connection in silence is given up after 40 s; heartbeats keep it", async () => {
  const { server } = await openBooted()
  for (let beat = 0; beat < 4; beat++) {
    await settle(15_000)
    server.streams[0]?.write(": heartbeat\n\n")
  }
  await settle(39_000)
  expect(server.streams).toHaveLength(1)
  await settle(3_000)
  expect(server.streams).toHaveLength(2)
})

test("a hidden page closes the stream and catches up when it shows again", async () => {
  const { server } = await openBooted()
  server.push(frame(conversation("a")), 15)
  await settle()
  hide()
  await settle(60_000)
  expect(server.streams).toHaveLength(1)
  expect(server.streams[0]?.signal?.aborted).toBe(true)
  show()
  await settle(2_000)
  expect(server.streams).toHaveLength(2)
  expect(server.streams[1]?.headers.get("last-event-id")).toBe("15")
})

test("a stream that is refused for a while is not opened before that is over, and misses nothing", async () => {
  const { server, messenger } = await openBooted()
  server.plan("stream", () => errorAnswer(429, "rate_limited", { "retry-after": "40" }))
  server.streams[0]?.cut()
  await settle(2_000)
  const opened = server.streams.length
  server.push(frame(conversation("a")), 15)
  await settle(37_000)
  expect(server.streams).toHaveLength(opened)
  // Not all at once: within twice the time.
  await settle(43_000)
  expect(server.streams.length).toBeGreaterThan(opened)
  expect(server.streams.at(-1)?.headers.get("last-event-id")).toBe("10")
  expect(messenger.store.getState().isConnected).toBe(true)
})

test("a refused token is renewed, and the stream opened anew", async () => {
  const { server } = await openBooted()
  server.plan("stream", () => errorAnswer(401, "session_expired"))
  server.token = "token-2"
  server.streams[0]?.cut()
  await settle(2_000)
  expect(server.streams.at(-1)?.headers.get("authorization")).toBe("Bearer token-2")
})

test.each([
  ["names nobody goes on as whom another tab logged in", {}, "token-of-another-tab"],
  ["names its person logs them in anew", { user_id: "1" }, undefined],
])("a page whose token was replaced and that %s", async (_, user, expected) => {
  const { server, intercom } = openPage()
  intercom("boot", { app_id: "demo", ...user })
  await settle()
  // biome-ignore lint/suspicious/noDocumentCookie: another tab wrote it.
  document.cookie = "intercom-session-demo=token-of-another-tab; path=/"
  server.plan("stream", () => errorAnswer(401, "session_expired"))
  server.streams[0]?.cut()
  await settle(2_000)
  const boots = server.sentTo("ping").map(({ body }) => body)
  expect(boots).toHaveLength(2)
  expect(boots[1]).toMatchObject({ command: "boot", app_id: "demo" })
  expect(boots[1]?.session_token).toBe(expected)
})

test("a session ended from another tab leaves nothing of the person here, and keeps the cookies", async () => {
  const { server, messenger } = await openBooted()
  server.push(frame(conversation("a")))
  server.push({ type: "session_ended" })
  await settle()
  expect(messenger.store.getState()).toMatchObject({ phase: "idle", conversations: [], person: null })
  expect(document.cookie).toContain("intercom-session-demo=")
  await settle(60_000)
  expect(server.streams).toHaveLength(1)
})

test("a new message is told to the probe with the call that caused it", async () => {
  const { server, effects } = await openBooted()
  server.push(frame(conversation("a"), { traceId: "trace-of-an-event" }))
  await settle()
  expect(effects).toContainEqual({ kind: "messenger", state: "notified", traceId: "trace-of-an-event" })
})

function replace(page: Awaited<ReturnType<typeof openBooted>>) {
  const stream = page.server.streams.at(-1)
  stream?.write('event: replaced\ndata: {"type":"stream_replaced"}\n\n')
  stream?.cut()
}

test("a stream that was replaced is not opened again at once; what comes is polled", async () => {
  const page = await openBooted()
  replace(page)
  await settle(2_000)
  page.server.push(frame(conversation("a")), 15)
  await settle(5 * 60_000)
  expect(page.server.streams).toHaveLength(1)
  expect(page.server.reads.filter((path) => path.startsWith("changes")).length).toBeLessThanOrEqual(7)
  expect(page.messenger.store.getState()).toMatchObject({ isConnected: true, conversations: [{ id: "a" }] })
})

test("a stream that was replaced is opened again when the person turns to the page, and after a while", async () => {
  const page = await openBooted()
  replace(page)
  await settle(2_000)
  dispatchEvent(new Event("focus"))
  await settle()
  expect(page.server.streams).toHaveLength(2)
  replace(page)
  await settle(6 * 60_000 + 1_000)
  expect(page.server.streams).toHaveLength(3)
  replace(page)
  page.intercom("shutdown")
  dispatchEvent(new Event("focus"))
  await settle(10 * 60_000)
  expect(page.server.streams).toHaveLength(3)
})

test("a server that holds as many streams as it can is polled, and asked again when it said", async () => {
  const { server } = await openBooted()
  server.plan("stream", () => errorAnswer(503, "unavailable", { "retry-after": "30" }))
  let tries = 0
  const { fetch } = globalThis
  vi.spyOn(globalThis, "fetch").mockImplementation((input, init) => {
    if (String(input).endsWith("/stream")) tries++
    return fetch(input, init)
  })
  server.streams[0]?.cut()
  await settle(29_000)
  expect([tries, server.streams.length]).toEqual([1, 1])
  expect(server.reads.filter((path) => path.startsWith("changes"))).toHaveLength(1)
  await settle(32_000)
  expect(server.streams).toHaveLength(2)
})
