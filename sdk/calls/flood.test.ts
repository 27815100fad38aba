// @vitest-environment happy-dom
// A loop that calls without an end (quality case 27).
import { expect, test, vi } from "vitest"
import { limits } from "../../lib/contract/limits"
import { crash, openPage, settle, withPages } from "../testing/page"
import { withDatabase } from "../testing/storage"

withPages()
withDatabase()

const { callsPerWindow, callWindowMs } = limits

async function openBooted() {
  const page = openPage()
  page.intercom("boot", { app_id: "demo", user_id: "1" })
  await settle()
  return page
}

function warnings() {
  return vi.mocked(console.warn).mock.calls.map(([text]) => String(text))
}

function times(count: number, run: (index: number) => void) {
  for (let index = 0; index < count; index++) run(index)
}

test("of 50,000 events in a loop the first are stored, and one warning and one row say how many were dropped", async () => {
  const { server, intercom, calls, skips } = await openBooted()
  times(50_000, (index) => intercom("trackEvent", `event-${index}`))
  await settle(2 * callWindowMs)
  expect(server.stored).toEqual(Array.from({ length: callsPerWindow }, (_, index) => `event-${index}`))
  expect(warnings()).toEqual([expect.stringContaining(`${50_000 - callsPerWindow} were dropped`)])
  const [told, ...more] = skips("throttled")
  expect(more).toEqual([])
  expect(told?.message).toContain(`${50_000 - callsPerWindow} were dropped`)
  const listed = calls.filter(({ method }) => method === "trackEvent")
  expect(listed).toHaveLength(callsPerWindow + 1)
  expect(listed.find(({ traceId }) => traceId === (told as { traceId?: string }).traceId)).toMatchObject({
    args: [`event-${callsPerWindow}`],
    stack: expect.stringContaining("flood.test.ts"),
  })
})

test("what a dropped call was given is not even looked at", async () => {
  const { intercom } = await openBooted()
  let looks = 0
  const metadata = Object.defineProperty({}, "step", { enumerable: true, get: () => looks++ })
  times(5_000, () => intercom("trackEvent", "loop", metadata))
  expect(looks).toBe(callsPerWindow + 1)
})

test("a loop that goes on from task to task has each dropped call told once, and works again when it is over", async () => {
  const { server, intercom, skips } = await openBooted()
  times(callsPerWindow + 10, () => intercom("trackEvent", "first"))
  await settle(1_000)
  times(20, () => intercom("trackEvent", "second"))
  expect(skips("throttled").map(({ message }) => /: (\d+) were/.exec(message)?.[1])).toEqual(["10"])
  await settle(callWindowMs)
  expect(skips("throttled").map(({ message }) => /: (\d+) were/.exec(message)?.[1])).toEqual(["10", "20"])
  intercom("trackEvent", "third")
  await settle()
  expect(server.stored.filter((name) => name !== "first")).toEqual(["third"])
  expect(skips("throttled")).toHaveLength(2)
})

test("as many calls as are free, window after window, are all made", async () => {
  const { server, intercom, skips } = await openBooted()
  for (let window = 0; window < 3; window++) {
    times(callsPerWindow, () => intercom("trackEvent", "steady"))
    await settle(callWindowMs)
  }
  expect(server.stored).toHaveLength(3 * callsPerWindow)
  expect(skips("throttled")).toEqual([])
})

test("a clock that is moved back frees a page's calls, and does not stop them", async () => {
  const { server, intercom } = await openBooted()
  times(callsPerWindow, () => intercom("trackEvent", "before"))
  vi.setSystemTime(Date.now() - 3_600_000)
  intercom("trackEvent", "after")
  await settle()
  expect(server.stored.at(-1)).toBe("after")
})

test("a loop of one method leaves the others free", async () => {
  const { server, intercom, messenger } = await openBooted()
  times(2_000, () => intercom("trackEvent", "loop"))
  intercom("show")
  intercom("update", { plan: "pro" })
  await settle()
  expect(messenger.store.getState().isOpen).toBe(true)
  expect(server.sentTo("ping").at(-1)?.body.user).toEqual({ plan: "pro" })
})

test("methods that answer do so at every call, and stop being listed", async () => {
  const { intercom, calls, effects } = await openBooted()
  times(1_000, () => {
    expect(intercom("getVisitorId")).toMatch(/^[\da-f-]{36}$/)
    expect(intercom("whoami")).toMatchObject({ user_id: "1" })
  })
  await settle(callWindowMs)
  expect(calls.filter(({ method }) => method === "whoami")).toHaveLength(callsPerWindow + 1)
  expect(warnings()).toEqual([])
  const told = effects.flatMap((effect) => (effect.kind === "warned" ? [effect.message] : []))
  expect(told).toEqual([
    expect.stringMatching(/getVisitorId .* 750 are not listed/),
    expect.stringMatching(/whoami .* 750 are not listed/),
  ])
})

test("a person leaves at every shutdown, however many there were before", async () => {
  const { server, intercom, messenger } = await openBooted()
  times(1_000, () => intercom("shutdown"))
  const heard = vi.fn()
  intercom("onUnreadCountChange", heard)
  intercom("trackEvent", "of nobody")
  intercom("boot", { app_id: "demo", user_id: "2" })
  await settle()
  intercom("shutdown")
  await settle()
  expect(messenger.session).toBeNull()
  expect(document.cookie).not.toContain("intercom-session")
  intercom("onUnreadCountChange", heard)
  intercom("shutdown")
  heard.mockClear()
  intercom("boot", { app_id: "demo" })
  await settle()
  expect(heard).not.toHaveBeenCalled()
  expect(server.sentTo("shutdown")).toHaveLength(2)
})

test.each([
  ["an unknown method", (index: number) => [`nope-${index}`]],
  ["a callback", () => ["onUnreadCountChange", () => {}]],
  ["startConversation", () => ["startConversation", "Hello"]],
  ["a boot", () => ["boot", { app_id: "demo", user_id: "1" }]],
])("a loop of %s makes as many calls as are free", async (_, argsOf) => {
  const { server, intercom, calls, skips } = await openBooted()
  const before = calls.length
  times(5_000, (index) => intercom(...argsOf(index)))
  await settle(callWindowMs)
  expect(calls.length - before).toBeLessThanOrEqual(callsPerWindow + 1)
  expect(server.requests.length).toBeLessThanOrEqual(callsPerWindow + 1)
  expect(skips("throttled")).toHaveLength(1)
})

test("a stub that recorded 50,000 events before the script came loses none of the calls after them", async () => {
  const q: unknown[] = Array.from({ length: 50_000 }, (_, index) => ["trackEvent", `event-${index}`])
  q.push(["boot", { app_id: "demo", user_id: "1" }], ["show"])
  Reflect.set(
    window,
    "Intercom",
    Object.assign(() => {}, { q }),
  )
  const { server, messenger, skips } = openPage()
  await settle(callWindowMs)
  expect(server.stored).toHaveLength(callsPerWindow)
  expect(messenger.store.getState()).toMatchObject({ phase: "up", isOpen: true })
  expect(skips("throttled")).toHaveLength(1)
})

test("a page that never boots keeps as many events as the outbox holds", async () => {
  const { server, intercom, skips } = openPage()
  for (let window = 0; window < 6; window++) {
    times(callsPerWindow, (index) => intercom("trackEvent", `event-${window * callsPerWindow + index}`))
    await settle(callWindowMs)
  }
  expect(skips("throttled")).toHaveLength(6 * callsPerWindow - limits.outboxEntries)
  intercom("boot", { app_id: "demo" })
  await settle()
  expect(server.stored).toEqual(Array.from({ length: limits.outboxEntries }, (_, index) => `event-${index}`))
})

test("a page that never boots keeps as many calls for when the Messenger shows", async () => {
  const { intercom, messenger, skips } = openPage()
  for (let window = 0; window < 6; window++) {
    times(callsPerWindow, () => intercom("show"))
    await settle(callWindowMs)
  }
  expect(messenger.waiting).toHaveLength(limits.outboxEntries)
  expect(skips("throttled")).toHaveLength(6 * callsPerWindow - limits.outboxEntries)
})

test("what a loop tracked offline outlives the page, in order", async () => {
  const page = await openBooted()
  page.server.isOnline = false
  times(50_000, (index) => page.intercom("trackEvent", `event-${index}`))
  await settle(300)
  await crash(page)
  const next = openPage({ server: page.server })
  next.intercom("boot", { app_id: "demo", user_id: "1" })
  await settle()
  await settle()
  expect(next.server.stored).toEqual(Array.from({ length: callsPerWindow }, (_, index) => `event-${index}`))
})
