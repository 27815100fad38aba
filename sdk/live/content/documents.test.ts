// @vitest-environment happy-dom
import { expect, test } from "vitest"
import { conversation } from "../../testing/fake-server"
import { openPage, settle, withPages } from "../../testing/page"
import { createActions } from "../../ui/actions"

withPages()

const article = { id: 101, title: "Guide", blocks: [], updated_at: 1_000 }
const newsItem = { id: 102, title: "News", blocks: [], published_at: 1_000 }

async function openBooted() {
  const page = openPage()
  page.server.documents = { "articles/101": article, "news/102": newsItem }
  page.server.conversations = [conversation("a")]
  page.intercom("boot", { app_id: "demo" })
  await settle()
  const act = createActions(page.messenger)
  return { ...page, intercom: page.intercom, act, state: () => page.messenger.store.getState() }
}

test.each([
  ["showArticle", 101, { name: "article", id: "101" }],
  ["showNews", "102", { name: "newsItem", id: "102" }],
] as const)("%s opens what there is", async (method, id, route) => {
  const { intercom, state, effects } = await openBooted()
  intercom(method, id)
  await settle()
  expect(state()).toMatchObject({ isOpen: true, route })
  expect(effects.map(({ kind }) => kind)).not.toContain("warned")
})

test.each(["showArticle", "showNews"])("%s with an unknown id opens Home, with a warning", async (method) => {
  const { intercom, state, effects } = await openBooted()
  intercom(method, 404)
  await settle()
  expect(state().route).toEqual({ name: "home" })
  expect(effects.filter(({ kind }) => kind === "warned")).toHaveLength(1)
})

test("an article that cannot be reached now stays on the screen, which offers to try again", async () => {
  const { intercom, server, state, act } = await openBooted()
  server.isOnline = false
  intercom("showArticle", 101)
  await settle()
  expect(state().route).toEqual({ name: "article", id: "101" })
  await expect(act.getArticle("101")).rejects.toThrow()
  server.isOnline = true
  expect(await act.getArticle("101")).toEqual(article)
  expect(await act.getArticle("404")).toBeNull()
})

test("earlier messages come before the first, and a conversation known by a frame alone gets its latest", async () => {
  const { server, state, act } = await openBooted()
  const [known] = server.conversations
  if (known) known.has_older = true
  const older = conversation("a", { at: 10, text: "Earlier" }).messages.map((message) => ({ ...message, id: "aaa" }))
  const path = "conversations/b/messages"
  server.documents[path] = { messages: older, has_older: false }
  const frame = { ...conversation("b"), messages: [] }
  server.push({ type: "conversation", conversation: frame, is_new: false, is_news: false, trace_id: null })
  await settle()
  await act.loadOlder("b")
  const found = state().conversations.find(({ id }) => id === "b")
  expect(found).toMatchObject({ has_older: false, messages: [{ id: "aaa" }] })
  expect(server.reads.at(-1)).toBe(path)
})

test("a visitor who leaves an address is known by it, and the page is told", async () => {
  const { intercom, act } = await openBooted()
  const told: unknown[] = []
  intercom("onUserEmailSupplied", () => told.push("told"))
  expect(await act.giveEmail("ada@example.com")).toBeNull()
  expect(told).toEqual(["told"])
  expect(intercom("whoami")).toMatchObject({ role: "lead", email: "ada@example.com" })
})
