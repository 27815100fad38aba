// @vitest-environment happy-dom
import { expect, test } from "vitest"
import { conversation } from "../../testing/fake-server"
import { openPage, settle, withPages } from "../../testing/page"
import { createActions } from "../../ui/actions"

withPages()

const admin = { id: "admin", name: "Grace", avatar_url: null }

async function openBooted() {
  const page = openPage()
  page.server.conversations = [conversation("a")]
  page.intercom("boot", { app_id: "demo", user_id: "1" })
  await settle()
  return { ...page, act: createActions(page.messenger), typing: () => page.messenger.store.getState().typing }
}

test("an admin who writes shows, and is gone a while after the last word", async () => {
  const { server, typing } = await openBooted()
  server.push({ type: "typing", conversation_id: "a", admin })
  await settle(4_000)
  server.push({ type: "typing", conversation_id: "a", admin })
  await settle(4_000)
  expect(typing()).toMatchObject([{ conversationId: "a", admin }])
  await settle(3_000)
  expect(typing()).toEqual([])
})

test("what was being written ends the writing when it comes", async () => {
  const { server, typing } = await openBooted()
  server.push({ type: "typing", conversation_id: "a", admin })
  await settle()
  expect(typing()).toMatchObject([{ conversationId: "a", admin }])
  const item = conversation("a", { at: 2_000 })
  server.push({ type: "conversation", conversation: item, is_new: false, is_news: true, trace_id: null })
  await settle()
  expect(typing()).toEqual([])
})

test("the team is told at most every three seconds, and never of a conversation that is not there", async () => {
  const { server, act } = await openBooted()
  await settle(3_000)
  for (let second = 0; second < 6; second++) {
    act.type("not-started")
    act.type("a")
    await settle(1_000)
  }
  expect(server.sentTo("conversations/a/typing")).toHaveLength(2)
  expect(server.sentTo("conversations/not-started/typing")).toHaveLength(0)
})
