// @vitest-environment happy-dom
// What a person writes (quality cases 41, 44, 48, 54).
import { expect, test, vi } from "vitest"
import type { State } from "../../state/store"
import { conversation, errorAnswer } from "../../testing/fake-server"
import { openPage, settle, withPages } from "../../testing/page"
import { createActions } from "../../ui/actions"

withPages()

async function openBooted() {
  const page = openPage()
  page.server.conversations = [conversation("a")]
  page.intercom("boot", { app_id: "demo", user_id: "1" })
  await settle()
  const act = createActions(page.messenger)
  const state = () => page.messenger.store.getState()
  const write = (text: string, conversationId: string | null = "a") =>
    act.send({ conversationId, blocks: [{ type: "paragraph", text }] })
  return { ...page, intercom: page.intercom, act, state, write }
}

function textsOf({ conversations }: State, id: string) {
  const messages = conversations.find((one) => one.id === id)?.messages ?? []
  return messages.flatMap(({ blocks }) => blocks.map((block) => ("text" in block ? block.text : "")))
}

test("a message shows at once, and moves into the thread in one change", async () => {
  const { messenger, state, write } = await openBooted()
  const places: number[] = []
  write("Is anyone there?")
  expect(state().outgoing).toMatchObject([{ state: "sending", conversationId: "a" }])
  messenger.store.subscribe((now) => {
    places.push(now.outgoing.length + Number(textsOf(now, "a").includes("Is anyone there?")))
  })
  await settle()
  expect(textsOf(state(), "a")).toEqual(["Hello", "Is anyone there?"])
  expect(new Set(places)).toEqual(new Set([1]))
})

test("a second message written before the first is answered ends in the same conversation", async () => {
  const { server, state, write, act } = await openBooted()
  write("First", null)
  const { route } = state()
  const localId = "id" in route ? route.id : ""
  write("Second", localId)
  act.keepDraft(localId, "Third")
  await settle()
  expect(server.conversations.filter(({ id }) => id !== "a")).toHaveLength(1)
  expect(textsOf(state(), "started-1")).toEqual(["First", "Second"])
  expect(state()).toMatchObject({ outgoing: [], route: { id: "started-1" }, drafts: { "started-1": "Third" } })
})

test.each([400, 403, 404, 413])(
  "a message refused with %i says why, is not sent by itself, and can be tried again",
  async (status) => {
    const { server, state, write, act } = await openBooted()
    server.plan("conversations/a/reply", () => errorAnswer(status, "refused"))
    write("Hello?")
    await settle(60_000)
    expect(server.sentTo("conversations/a/reply")).toHaveLength(1)
    const [failed] = state().outgoing
    expect(failed).toMatchObject({ state: "failed", problem: "The answer is refused." })
    act.retry(failed?.clientId ?? "")
    await settle()
    expect(state().outgoing).toEqual([])
    const [first, second] = server.sentTo("conversations/a/reply")
    expect(second?.body.client_id).toBe(first?.body.client_id)
  },
)

test("a refused message can be taken off the screen", async () => {
  const { server, state, write, act } = await openBooted()
  server.plan("conversations/a/reply", () => errorAnswer(400, "refused"))
  write("Hello?")
  await settle()
  act.discard(state().outgoing[0]?.clientId ?? "")
  act.retry("unknown")
  await settle()
  expect(state().outgoing).toEqual([])
})

test("fifty messages typed offline are sent once, in order, with how long ago they were written", async () => {
  const { server, state, write } = await openBooted()
  server.isOnline = false
  for (let index = 0; index < 50; index++) {
    write(`message-${index}`)
    await vi.advanceTimersByTimeAsync(12_000)
  }
  server.requests.length = 0
  server.isOnline = true
  dispatchEvent(new Event("online"))
  await settle(1_000)
  const texts = Array.from({ length: 50 }, (_, index) => `message-${index}`)
  expect(textsOf(state(), "a").slice(1)).toEqual(texts)
  const ages = server.sentTo("conversations/a/reply").map(({ body }) => Math.round(Number(body.age_ms) / 1_000))
  expect(ages).toEqual(texts.map((_, index) => (50 - index) * 12))
  expect(state().outgoing).toEqual([])
})

test.each([-1, 1])("a clock that is off by %i day changes neither the order nor what is told", async (days) => {
  const { server, state, write } = await openBooted()
  vi.setSystemTime(Date.now() + days * 24 * 3_600_000)
  write("Later")
  await settle()
  expect(server.sentTo("conversations/a/reply")[0]?.body.age_ms).toBe(0)
  expect(textsOf(state(), "a")).toEqual(["Hello", "Later"])
})

test("a message whose answer was lost is sent again with its id, and is there once", async () => {
  const { server, state, write } = await openBooted()
  server.loseAnswer("conversations")
  write("Once", null)
  await settle(60_000)
  expect(server.sentTo("conversations")).toHaveLength(2)
  expect(server.conversations).toHaveLength(2)
  expect(textsOf(state(), "started-1")).toEqual(["Once"])
})

test("Retry-After holds for a message too", async () => {
  const { server, write } = await openBooted()
  server.plan("conversations/a/reply", () => errorAnswer(503, "unavailable", { "retry-after": "40" }))
  write("Patience")
  await settle(39_000)
  expect(server.sentTo("conversations/a/reply")).toHaveLength(1)
  await settle(1_500)
  expect(server.sentTo("conversations/a/reply")).toHaveLength(2)
})

test("startConversation sends its text and goes there; one without words does nothing", async () => {
  const { server, intercom, state, skips } = await openBooted()
  for (const text of ["", "  \n", undefined, 7]) intercom("startConversation", text)
  expect(skips("invalid_argument")).toHaveLength(4)
  expect(state().isOpen).toBe(false)
  intercom("startConversation", ` ${"x".repeat(5_001)}`)
  await settle()
  expect(server.sentTo("conversations")).toHaveLength(1)
  expect(state()).toMatchObject({ isOpen: true, route: { name: "conversation", id: "started-1" } })
  expect(textsOf(state(), "started-1")[0]).toHaveLength(5_000)
})

test("showNewMessage opens the composer with its text, and sends nothing", async () => {
  const { server, intercom, state } = await openBooted()
  intercom("showNewMessage", "Hello")
  expect(state()).toMatchObject({ isOpen: true, route: { name: "new", prefill: "Hello" } })
  intercom("hide")
  intercom("showNewMessage")
  await settle()
  expect(state().route).toMatchObject({ name: "new", prefill: "" })
  expect(server.sentTo("conversations")).toHaveLength(0)
})
