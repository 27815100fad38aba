// @vitest-environment happy-dom
// Tabs of one person follow the server together (quality cases 49 to 52).
import { afterEach, beforeEach, expect, test, vi } from "vitest"
import { conversation, type FakeServer } from "../../testing/fake-server"
import { openPage, settle, withPages } from "../../testing/page"
import { installSharing, removeSharing, type Sharing } from "../../testing/sharing"

let sharing: Sharing
beforeEach(() => {
  sharing = installSharing()
})
withPages()
afterEach(() => {
  sharing.setHidden(false)
  for (const close of open.splice(0)) close("shutdown")
  removeSharing()
})

const open: ((method: string) => unknown)[] = []

/** A second tab: the window is one, so the Messenger of the first lives on beside it. */
async function openTab(server?: FakeServer) {
  Reflect.deleteProperty(window, "Intercom")
  const page = openPage({ ...(server && { server }), staysBeside: true })
  const { intercom, messenger } = page
  open.push(intercom)
  intercom("boot", { app_id: "demo", user_id: "1" })
  await settle()
  return { ...page, intercom, messenger, state: () => messenger.store.getState() }
}

function push(server: FakeServer, id: string, cursor?: number) {
  const item = conversation(id)
  server.push({ type: "conversation", conversation: item, is_new: true, trace_id: null }, cursor)
}

test("two tabs read one stream, and count the same", async () => {
  const first = await openTab()
  const { server } = first
  const second = await openTab(server)
  push(server, "a")
  await settle()
  expect(server.streams).toHaveLength(1)
  expect([first, second].map(({ state }) => state().conversations.map(({ id }) => id))).toEqual([["a"], ["a"]])
})

test("a tab that missed a frame asks for it instead of passing over it", async () => {
  const first = await openTab()
  const { server } = first
  const second = await openTab(server)
  const { session } = second.messenger
  server.frames.push({ id: 11, data: frame("missed") })
  if (first.messenger.session) first.messenger.session.threads = { ...first.messenger.session.threads, cursor: 11 }
  server.streams[0]?.cut()
  await settle(1_000)
  push(server, "a", 12)
  server.cursor = 12
  await settle()
  expect(
    second
      .state()
      .conversations.map(({ id }) => id)
      .sort(),
  ).toEqual(["a", "missed"])
  expect(session?.threads.cursor).toBe(12)
})

function frame(id: string) {
  return { type: "conversation", conversation: conversation(id), is_new: true, is_news: true, trace_id: null } as const
}

test("a shutdown in one tab ends the session in all, hidden ones too", async () => {
  const first = await openTab()
  const { server } = first
  const second = await openTab(server)
  push(server, "a")
  await settle()
  sharing.setHidden(true)
  await settle()
  second.intercom("shutdown")
  await settle()
  expect(first.state()).toMatchObject({ phase: "idle", person: null, conversations: [] })
})

test("the end of the session that the stream tells reaches every tab", async () => {
  const first = await openTab()
  const second = await openTab(first.server)
  first.server.push({ type: "session_ended" })
  await settle()
  expect([first, second].map(({ state }) => state().phase)).toEqual(["idle", "idle"])
})

test("a stream that a proxy holds up is polled instead, for all tabs, and tried again later", async () => {
  const first = await openTab()
  const { server } = first
  const second = await openTab(server)
  for (let attempt = 0; attempt < 2; attempt++) server.plan("stream", () => new Promise<Response>(() => {}))
  server.streams[0]?.cut()
  await settle(1_000)
  push(server, "a")
  await settle(20_000)
  expect(server.reads.length).toBeGreaterThan(0)
  expect([first, second].map(({ state }) => state().conversations.length)).toEqual([1, 1])
  expect(first.state().isConnected).toBe(true)
  server.isOnline = false
  await settle(11_000)
  expect(first.state().isConnected).toBe(false)
})

test("a computer that slept reconnects at once when it wakes", async () => {
  const { server } = await openTab()
  await settle(10_000)
  vi.setSystemTime(Date.now() + 600_000)
  await settle(5_000)
  expect(server.streams).toHaveLength(2)
})
