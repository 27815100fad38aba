// @vitest-environment happy-dom
import { expect, test } from "vitest"
import type { Block } from "../../lib/contract/messenger/blocks"
import { conversation } from "../testing/fake-server"
import { openPage, settle, withPages } from "../testing/page"

withPages()

async function openBooted(settings: Record<string, unknown> = {}) {
  const page = openPage()
  page.server.conversations = [
    { ...conversation("a"), delivery: { id: "d", style: "snippet", kind: "chat", name: "n" } },
  ]
  page.intercom("boot", { app_id: "demo", ...settings })
  await settle()
  return page
}

function root(): ShadowRoot | null {
  return document.querySelector("#intercom-container.intercom-lightweight-app")?.shadowRoot ?? null
}

function button(name: string): HTMLButtonElement | null {
  return root()?.querySelector<HTMLButtonElement>(`button[aria-label="${name}"]`) ?? null
}

test("a message opens from its card, and counts as seen", async () => {
  const { server } = await openBooted()
  expect(root()?.querySelector(".badge")?.textContent).toContain("1")
  root()?.querySelector<HTMLButtonElement>(".card-open")?.click()
  await settle()
  expect(root()?.querySelector("[role=dialog]")?.textContent).toContain("Hello")
  expect(server.sentTo("conversations/seen")).toHaveLength(1)
  expect(root()?.querySelector(".badge")).toBeNull()
})

test("a dismissed card goes, the message stays unread", async () => {
  const { server } = await openBooted()
  button("Dismiss")?.click()
  await settle()
  expect(root()?.querySelector(".card")).toBeNull()
  expect(root()?.querySelector(".badge")?.textContent).toContain("1")
  expect(server.sentTo("conversations/dismissed")[0]?.body.conversation_ids).toEqual(["a"])
})

test("what was dismissed stays away on the next page and beside it, until something newer comes", async () => {
  const answer = (text: string, at: number) => {
    const { messages, ...rest } = conversation("a", { text, at })
    return { ...rest, messages: [...conversation("a").messages, ...messages] }
  }
  const page = openPage()
  page.server.conversations = [answer("second", 2_000)]
  page.intercom("boot", { app_id: "demo" })
  await settle()
  expect(root()?.querySelector(".card")).not.toBeNull()

  // As another tab would leave it.
  localStorage.setItem("messenger-dismissed-demo", JSON.stringify({ a: "message-a-2000" }))
  dispatchEvent(new StorageEvent("storage", { key: "messenger-dismissed-demo" }))
  await settle()
  expect(root()?.querySelector(".card")).toBeNull()
  expect(root()?.querySelector(".badge")?.textContent).toContain("1")

  page.server.conversations = [answer("third", 3_000)]
  page.intercom("update", { changed: true })
  await settle()
  expect(root()?.querySelector(".card")?.textContent).toContain("third")
  button("Dismiss")?.click()
  page.intercom("update", { changed: "again" })
  await settle()
  expect(root()?.querySelector(".card")).toBeNull()

  page.intercom("shutdown")
  await settle()
  expect(localStorage.getItem("messenger-dismissed-demo")).toBeNull()
})

// By this a tool finds on the screen what it knows from the log (lib/contract/frame/probe.ts).
test("what shows a message says which, and of which conversation", async () => {
  await openBooted()
  const shown = (selector: string) => root()?.querySelector<HTMLElement>(selector)?.dataset.shows
  expect(shown(".card")).toBe("message-a-1000 a")
  root()?.querySelector<HTMLButtonElement>(".card-open")?.click()
  await settle()
  expect(shown(".thread-list")).toBe("a")
  expect(shown(".thread-list .message")).toBe("message-a-1000")
  button("Back")?.click()
  await settle()
  expect(shown(".row")).toBe("message-a-1000 a")
})

test("hideNotifications takes the cards away and brings them back", async () => {
  const { intercom } = await openBooted({ hide_notifications: true })
  expect(root()?.querySelector(".card")).toBeNull()
  intercom("hideNotifications", false)
  await settle()
  expect(root()?.querySelector(".card")).not.toBeNull()
})

test("blocks become nodes, and only web and mail addresses become links", async () => {
  const { intercom, server } = await openBooted()
  const blocks: Block[] = [
    { type: "paragraph", text: "<img src=x onerror=alert(1)>" },
    { type: "link", text: "bad", url: "javascript:alert(1)" },
    { type: "link", text: "good", url: "https://example.com/" },
    { type: "button", text: "mail", url: "mailto:ada@example.com" },
    { type: "image", url: "data:image/svg+xml,<svg/>", alt: "no picture" },
  ]
  const [message] = conversation("x").messages
  const item = { ...conversation("x"), messages: message ? [{ ...message, blocks }] : [] }
  server.push({ type: "conversation", conversation: item, is_new: true, trace_id: null })
  await settle()
  intercom("showConversation", "x")
  await settle()
  const links = [...(root()?.querySelectorAll(".thread a") ?? [])]
  expect(links.map((link) => link.getAttribute("href"))).toEqual(["https://example.com/", "mailto:ada@example.com"])
  expect(links.every((link) => link.getAttribute("rel") === "noopener noreferrer nofollow")).toBe(true)
  expect(root()?.querySelector(".thread img")).toBeNull()
  expect(root()?.querySelector(".thread")?.textContent).toContain("<img src=x onerror=alert(1)>")
})

test("one live region says that a message arrived", async () => {
  const { server } = await openBooted()
  server.push({ type: "conversation", conversation: conversation("b"), is_new: true, trace_id: null })
  await settle()
  const regions = [...(root()?.querySelectorAll("[role=status]") ?? [])]
  expect(regions.map((region) => region.textContent)).toEqual(["New message from Grace: Hello"])
})
