// @vitest-environment happy-dom
import { expect, test, vi } from "vitest"
import { conversation } from "../testing/fake-server"
import { closePages, openPage, settle, withPages } from "../testing/page"
import { createActions } from "../ui/actions"

withPages()

async function openBooted({ unread = 0 } = {}) {
  const page = openPage()
  page.server.conversations = [conversation("a", { unread }), conversation("b", { unread: 0, at: 5 })]
  page.intercom("boot", { app_id: "demo", user_id: "1" })
  await settle()
  return page
}

test("show opens Home, and the messages when some are unread", async () => {
  const calm = await openBooted()
  calm.intercom("show")
  expect(calm.messenger.store.getState()).toMatchObject({ isOpen: true, route: { name: "home" } })
  closePages()
  const eager = await openBooted({ unread: 1 })
  eager.intercom("show")
  expect(eager.messenger.store.getState().route).toEqual({ name: "messages" })
})

test("onShow and onHide run each time, and only when something changes", async () => {
  const { intercom } = await openBooted()
  const seen: string[] = []
  intercom("onShow", () => seen.push("show"))
  intercom("onHide", () => seen.push("hide"))
  intercom("onShow", undefined)
  for (const method of ["hide", "show", "show", "hide", "hide", "showMessages"]) intercom(method)
  expect(seen).toEqual(["show", "hide", "show"])
})

test("a callback that throws stops neither the others nor the page", async () => {
  const { intercom } = await openBooted()
  const other = vi.fn()
  intercom("onShow", () => {
    throw new Error("of the page")
  })
  intercom("onShow", other)
  expect(() => intercom("show")).not.toThrow()
  expect(other).toHaveBeenCalledTimes(1)
  expect(vi.mocked(console.error).mock.calls[0]?.[0]).toContain("onShow")
})

test("calls made before the boot open the panel after it", async () => {
  const { intercom, messenger, skips } = openPage()
  intercom("showMessages")
  expect(skips("queued")).toHaveLength(1)
  expect(messenger.store.getState().isOpen).toBe(false)
  intercom("boot", { app_id: "demo" })
  await settle()
  expect(messenger.store.getState()).toMatchObject({ isOpen: true, route: { name: "messages" } })
})

test("the unread count is told at once, and on each change", async () => {
  const { intercom, server } = await openBooted({ unread: 2 })
  const counts: unknown[] = []
  intercom("onUnreadCountChange", (count: unknown) => counts.push(count))
  intercom("update")
  await settle()
  intercom("showConversation", "a")
  expect(counts).toEqual([2, 0])
  await settle()
  expect(server.sentTo("conversations/seen").map(({ body }) => body.conversation_ids)).toEqual([["a"]])
})

test("a seen conversation stays seen when an older copy of it arrives", async () => {
  const { intercom, server, messenger } = await openBooted({ unread: 1 })
  intercom("showConversation", "a")
  intercom("hide")
  intercom("update")
  await settle()
  expect(messenger.store.getState().conversations[0]?.unread_count).toBe(0)
  const later = conversation("a", { unread: 1, at: 2_000 })
  server.push({ type: "conversation", conversation: later, is_new: false, is_news: true, trace_id: null })
  await settle()
  expect(messenger.store.getState().conversations[0]?.unread_count).toBe(1)
})

test("a message for the open conversation is seen at once", async () => {
  const { intercom, server, messenger } = await openBooted()
  intercom("showConversation", "a")
  const later = conversation("a", { unread: 1, at: 2_000 })
  server.push({ type: "conversation", conversation: later, is_new: false, is_news: true, trace_id: null })
  await settle()
  expect(messenger.store.getState().conversations[0]?.unread_count).toBe(0)
  expect(server.sentTo("conversations/seen")).toHaveLength(1)
})

test("an id without a conversation opens the list, with the reason", async () => {
  const { intercom, messenger, effects } = await openBooted()
  intercom("showConversation", 404)
  expect(messenger.store.getState().route).toEqual({ name: "messages" })
  expect(effects.map(({ kind }) => kind)).toContain("warned")
})

test.each([
  ["x", "invalid_argument"],
  ["help", "nothing_to_do"],
])('showSpace("%s") does nothing, with the reason', async (space, reason) => {
  const { intercom, messenger, skips } = await openBooted()
  intercom("showSpace", space)
  expect(messenger.store.getState().isOpen).toBe(false)
  expect(skips(reason)).toHaveLength(1)
})

test("an id that is none is said, and opens nothing", async () => {
  const { intercom, messenger, skips } = await openBooted()
  for (const method of ["startTour", "showArticle", "showNews", "showTicket", "showConversation"]) intercom(method, {})
  expect(skips("invalid_argument")).toHaveLength(5)
  expect(messenger.store.getState().isOpen).toBe(false)
})

test("Back leads through the places the person came from, then to the first space", async () => {
  const { intercom, messenger } = await openBooted()
  const route = () => messenger.store.getState().route
  intercom("showSpace", "home")
  intercom("showMessages")
  intercom("showConversation", "a")
  const { back } = createActions(messenger)
  back()
  expect(route()).toEqual({ name: "messages" })
  back()
  back()
  expect(route()).toEqual({ name: "home" })
})

test("a custom launcher opens the Messenger, and onActivatorClick runs", async () => {
  const { intercom, messenger } = await openBooted()
  const onClick = vi.fn()
  intercom("onActivatorClick", onClick)
  intercom("update", { custom_launcher_selector: ".ask" })
  document.body.innerHTML = '<a class="ask" href="mailto:x@example.com"><b>Ask</b></a>'
  const click = new MouseEvent("click", { bubbles: true, cancelable: true })
  document.querySelector("b")?.dispatchEvent(click)
  expect(messenger.store.getState().isOpen).toBe(true)
  expect(onClick).toHaveBeenCalledTimes(1)
  expect(click.defaultPrevented).toBe(true)
})

test("a boot of another app tells the callbacks that the first one's Messenger is gone", async () => {
  const { intercom, server } = await openBooted({ unread: 2 })
  const seen: unknown[] = []
  intercom("onUnreadCountChange", (count: unknown) => seen.push(count))
  intercom("show")
  intercom("onHide", () => seen.push("hidden"))
  server.conversations = []
  intercom("boot", { app_id: "other" })
  await settle()
  expect(seen).toEqual([2, 0, "hidden"])
})
