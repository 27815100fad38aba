// @vitest-environment happy-dom
import { expect, test, vi } from "vitest"
import { errorAnswer, type SeenRequest } from "../testing/fake-server"
import { openPage, settle, withPages } from "../testing/page"

withPages()

async function openBooted() {
  const page = openPage()
  page.intercom("boot", { app_id: "demo", user_id: "1" })
  await settle()
  return page
}

function eventsOf(request: SeenRequest | undefined) {
  return (request?.body.events ?? []) as { id: string; name: string; metadata?: unknown; trace_id: string }[]
}

function keys(count: number) {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [`key${index}`, index]))
}

test("an event is sent with its UUID, its time and its trace", async () => {
  const { server, intercom, calls } = await openBooted()
  intercom("trackEvent", "invited-friend", { code: "A1" })
  await settle()
  expect(eventsOf(server.sentTo("events")[0])).toEqual([
    {
      id: expect.stringMatching(/^[\da-f-]{36}$/),
      name: "invited-friend",
      metadata: { code: "A1" },
      created_at: Math.floor(Date.now() / 1_000),
      trace_id: calls.at(-1)?.traceId,
    },
  ])
})

test.each([
  ["", undefined],
  ["   ", undefined],
  [42, undefined],
  ["n".repeat(121), undefined],
  ["name", "text"],
  ["name", ["list"]],
  ["name", keys(21)],
  ["name", { text: "x".repeat(70_000) }],
])("trackEvent(%j, %j) is refused here, with a reason", async (name, metadata) => {
  const { server, intercom, skips } = await openBooted()
  intercom("trackEvent", name, metadata)
  await settle()
  expect(skips("invalid_argument")).toHaveLength(1)
  expect(console.warn).toHaveBeenCalledTimes(1)
  expect(server.sentTo("events")).toHaveLength(0)
})

test("20 keys are sent; above 10 the probe is warned", async () => {
  const { server, intercom, effects } = await openBooted()
  intercom("trackEvent", "few", keys(10))
  expect(effects.filter(({ kind }) => kind === "warned")).toHaveLength(0)
  intercom("trackEvent", "many", keys(20))
  expect(effects.filter(({ kind }) => kind === "warned")).toHaveLength(1)
  await settle()
  expect(eventsOf(server.sentTo("events")[0])).toHaveLength(2)
})

test("metadata has one documented outcome for each kind of value", async () => {
  const { server, intercom } = await openBooted()
  const cycle: Record<string, unknown> = { inside: 1 }
  cycle.self = cycle
  intercom("trackEvent", "kinds", {
    function: () => 1,
    undefined: undefined,
    symbol: Symbol("s"),
    map: new Map(),
    date: new Date(1_700_000_000_000),
    invalidDate: new Date(Number.NaN),
    big: 12_345_678_901_234_567_890n,
    nan: Number.NaN,
    cycle,
    list: [1, () => 1, undefined],
    nested: { a: { b: { c: { d: 1 } } } },
  })
  await settle()
  expect(eventsOf(server.sentTo("events")[0])[0]?.metadata).toEqual({
    date: 1_700_000_000,
    invalidDate: null,
    big: "12345678901234567890",
    nan: null,
    cycle: { inside: 1 },
    list: [1, null, null],
    nested: { a: { b: { c: { d: 1 } } } },
  })
})

test("events of one tick share a request, at most 50", async () => {
  const { server, intercom } = await openBooted()
  for (let index = 0; index < 60; index++) intercom("trackEvent", `event-${index}`)
  await settle()
  const sent = server.sentTo("events").map(eventsOf)
  expect(sent.map((events) => events.length)).toEqual([50, 10])
  expect(sent.flat().map(({ name }) => name)).toEqual(Array.from({ length: 60 }, (_, index) => `event-${index}`))
})

test("each event of a shared request is told as sent alone", async () => {
  const { server, intercom, effects } = await openBooted()
  for (const name of ["first", "second"]) intercom("trackEvent", name)
  await settle()
  expect(eventsOf(server.sentTo("events")[0])).toHaveLength(2)
  const told = effects.flatMap((effect) => (effect.kind === "sent" && /events$/.test(effect.path) ? [effect.body] : []))
  expect(told).toMatchObject([{ events: [{ name: "first" }] }, { events: [{ name: "second" }] }])
})

test("an event does not overtake the update before it", async () => {
  const { server, intercom } = await openBooted()
  server.requests.length = 0
  intercom("trackEvent", "before")
  intercom("update", { plan: "pro" })
  intercom("trackEvent", "after")
  await settle()
  expect(server.requests.map(({ path }) => path)).toEqual(["events", "ping", "events"])
})

test("an event before the boot waits for it", async () => {
  const { server, intercom, skips } = openPage()
  intercom("trackEvent", "early")
  await settle(5_000)
  expect(skips("queued")).toHaveLength(1)
  expect(server.requests).toHaveLength(0)
  intercom("boot", { app_id: "demo" })
  await settle()
  expect(server.requests.map(({ path }) => path)).toEqual(["ping", "events"])
})

test.each([
  ["no answer", () => Promise.reject(new TypeError("offline"))],
  ["503", () => errorAnswer(503, "unavailable")],
  ["429", () => errorAnswer(429, "rate_limited")],
])("after %s the same event, with the same UUID, is sent again", async (_, answer) => {
  const { server, intercom } = await openBooted()
  server.plan("events", answer)
  server.plan("events", answer)
  intercom("trackEvent", "once")
  await settle(60_000)
  const ids = server.sentTo("events").map((request) => eventsOf(request)[0]?.id)
  expect(ids).toHaveLength(3)
  expect(new Set(ids).size).toBe(1)
})

test("Retry-After is honoured", async () => {
  const { server, intercom } = await openBooted()
  server.plan("events", () => errorAnswer(429, "rate_limited", { "retry-after": "40" }))
  intercom("trackEvent", "patient")
  await settle(39_000)
  expect(server.sentTo("events")).toHaveLength(1)
  await settle(1_500)
  expect(server.sentTo("events")).toHaveLength(2)
})

test("a quota that is spent loses no call, and is told with the time it lasts", async () => {
  const { server, intercom, effects } = await openBooted()
  const spent = () => errorAnswer(429, "rate_limited", { "retry-after": "40" })
  // More often than an update is tried again on other failures.
  for (let count = 0; count < 8; count++) server.plan("ping", spent)
  server.plan("events", spent)
  intercom("update", { plan: "pro" })
  intercom("trackEvent", "after")
  await settle(12 * 60_000)
  expect(server.sentTo("ping").at(-1)?.body).toMatchObject({ user: { plan: "pro" } })
  expect(server.sentTo("ping")).toHaveLength(1 + 8 + 1)
  expect(server.sentTo("events")).toHaveLength(2)
  const told = effects.filter((effect) => effect.kind === "failed")
  expect(told).toHaveLength(9)
  for (const { retry_in_ms } of told) expect(retry_in_ms).toBeGreaterThanOrEqual(40_000)
})

test("a refusal is not tried again, and is said", async () => {
  const { server, intercom, effects } = await openBooted()
  server.plan("events", () => errorAnswer(400, "invalid_request"))
  intercom("trackEvent", "refused")
  await settle(120_000)
  expect(server.sentTo("events")).toHaveLength(1)
  expect(effects.filter(({ kind }) => kind === "failed")).toMatchObject([{ retry_in_ms: null }])
})

test("an event the server left out is said by its name", async () => {
  const { server, intercom, skips } = await openBooted()
  server.plan("events", () => {
    const [event] = eventsOf(server.sentTo("events")[0])
    const rejected = [{ id: event?.id, code: "event_name_limit", message: "There are 120 names already." }]
    return Response.json({ accepted: [], rejected, delivered: [], warnings: [] })
  })
  intercom("trackEvent", "one-too-many")
  await settle()
  expect(skips("invalid_argument")).toMatchObject([{ message: "There are 120 names already." }])
  expect(vi.mocked(console.warn).mock.calls[0]?.[0]).toContain("one-too-many")
})

test("an event whose name is held says so, with the reason", async () => {
  const { server, intercom, skips } = await openBooted()
  server.plan("events", () => {
    const [event] = eventsOf(server.sentTo("events")[0])
    const rejected = [{ id: event?.id, code: "event_name_held", message: "The name is held." }]
    return Response.json({ accepted: [], rejected, delivered: [], warnings: [] })
  })
  intercom("trackEvent", "new")
  await settle()
  expect(skips("held")).toMatchObject([{ message: "The name is held." }])
})

test("events that still wait leave with the page", async () => {
  const { server, intercom } = await openBooted()
  server.plan("events", () => new Promise<Response>(() => {}))
  intercom("trackEvent", "under-way")
  await settle()
  intercom("trackEvent", "waiting")
  dispatchEvent(new Event("pagehide"))
  const last = server.sentTo("events").at(-1)
  expect(eventsOf(last).map(({ name }) => name)).toEqual(["waiting"])
  expect(last?.keepalive).toBe(true)
})
