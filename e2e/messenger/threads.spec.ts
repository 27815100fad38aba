// What is kept of a conversation: drafts, messages that were refused, a long past, and the ways into one.
import type { Page } from "@playwright/test"
import type { ErrorBody } from "@/lib/contract/errors"
import { expect, test } from "../fixtures"
import type { Shop } from "../pages/shop"

test("what was typed and not sent is there again after closing", async ({ shop, workspace }) => {
  await shop.open({ user_id: "1" })
  const { messenger } = shop
  await shop.call("showNewMessage")
  await messenger.field.fill("I was about to s")
  await messenger.close.click()
  await messenger.open.click()
  await messenger.panel.getByRole("button", { name: "Send us a message" }).click()
  await expect(messenger.field).toHaveValue("I was about to s")
  await messenger.back.click()
  await messenger.panel.getByRole("button", { name: "Welcome!" }).click()
  await expect(messenger.field).toHaveValue("")
  await messenger.field.fill("An answer, in part")
  await messenger.close.click()
  await messenger.open.click()
  await messenger.panel.getByRole("button", { name: "Welcome!" }).click()
  await expect(messenger.field).toHaveValue("An answer, in part")
  expect(await workspace.conversations()).toMatchObject([{ messages: [{ author: { type: "admin" } }] }])
})

test("a message that was refused says why, and can be sent again", async ({ page, shop, workspace }) => {
  const { messenger } = shop
  await writeRefused(page, shop)
  const refused = messenger.message("This one is not")
  await expect(refused.getByRole("alert")).toContainText("Write less: the team is asleep.")
  await page.unrouteAll()
  await refused.getByRole("button", { name: "Try again" }).click()
  await expect(refused).toContainText("Delivered")
  await expect(refused.getByRole("alert")).toBeHidden()
  expect((await workspace.conversations())[0]?.messages).toHaveLength(2)
})

test("a message that was refused can be discarded", async ({ page, shop, workspace }) => {
  const { messenger } = shop
  await writeRefused(page, shop)
  await messenger.message("This one is not").getByRole("button", { name: "Discard" }).click()
  await expect(messenger.messages).toHaveCount(1)
  await page.unrouteAll()
  await messenger.write("This one is again")
  await expect(messenger.message("This one is again")).toContainText("Delivered")
  expect(JSON.stringify(await workspace.conversations())).not.toContain("This one is not")
})

test("a long conversation comes in parts, and stays where it is read", async ({ shop, workspace }) => {
  const ada = await workspace.boot({ user_id: "1" })
  const { id } = await ada.start("Line 01")
  const lines = Array.from({ length: 70 }, (_, index) => `Line ${String(index + 1).padStart(2, "0")}`)
  for (const line of lines.slice(1)) await ada.reply(id, line)
  await shop.open({ user_id: "1" })
  const { messenger } = shop
  await shop.call("showConversation", id)
  await expect(messenger.message("Line 70")).toBeInViewport()
  await expect(messenger.messages).toHaveCount(30)
  const read = messenger.message("Line 41")
  await read.scrollIntoViewIfNeeded()
  const before = await read.boundingBox()
  await expect(messenger.messages).toHaveCount(60)
  const after = await read.boundingBox()
  expect(Math.abs((after?.y ?? 0) - (before?.y ?? 0))).toBeLessThan(8)
  await messenger.panel.getByRole("button", { name: "Load earlier messages" }).click()
  await expect(messenger.messages).toHaveCount(70)
  await expect(messenger.panel.getByRole("button", { name: "Load earlier messages" })).toBeHidden()
  const shown = (await messenger.messages.allInnerTexts()).map((text) => text.match(/Line \d\d/)?.[0])
  expect(shown).toEqual(lines)
  await messenger.panel.getByRole("button", { name: "Jump to the latest messages" }).click()
  await expect(messenger.message("Line 70")).toBeInViewport()
})

test("a message that comes while an older one is read does not move the page", async ({ shop, team, workspace }) => {
  const ada = await workspace.boot({ user_id: "1" })
  const { id } = await ada.start("Line 01")
  for (let line = 2; line <= 25; line++) await ada.reply(id, `Line ${String(line).padStart(2, "0")}`)
  await shop.open({ user_id: "1" })
  const { messenger } = shop
  await shop.call("showConversation", id)
  await expect(messenger.message("Line 25")).toBeInViewport()
  await messenger.message("Line 05").scrollIntoViewIfNeeded()
  await team.reply(id, "Still there?")
  await messenger.panel.getByRole("button", { name: "1 new message. Jump to the latest messages" }).click()
  await expect(messenger.message("Still there?")).toBeInViewport()
})

test("a new message may begin with the page's words, and waits for the person's own", async ({ shop, workspace }) => {
  await shop.open({ user_id: "1" })
  const { messenger } = shop
  await shop.call("showNewMessage", "I need help with ")
  await expect(messenger.field).toHaveValue("I need help with ")
  await expect(messenger.field).toBeFocused()
  await shop.page.keyboard.type("my order")
  expect(await workspace.conversations()).toHaveLength(1)
  await messenger.send.click()
  await expect(messenger.message("I need help with my order")).toContainText("Delivered")
  expect(await workspace.conversations()).toHaveLength(2)
})

test("an id that the person has no conversation of opens the list", async ({ shop, workspace }) => {
  const { id } = await (await workspace.boot({ user_id: "2" })).start("A secret of somebody else")
  await shop.open({ user_id: "1" })
  const { messenger } = shop
  for (const unknown of [id, "unknown"]) {
    await shop.call("showConversation", unknown)
    await expect(messenger.title).toHaveText("Messages")
    await expect(messenger.panel.getByRole("button", { name: "Welcome!" })).toBeVisible()
    await expect(messenger.panel).not.toContainText("A secret")
    await messenger.close.click()
  }
})

/** The server says no to replies. */
/** A conversation that has begun, and a reply in it that the server refuses. */
async function writeRefused(page: Page, shop: Shop): Promise<void> {
  await shop.open({ user_id: "1" })
  await shop.call("startConversation", "This one is fine")
  await expect(shop.messenger.message("This one is fine")).toContainText("Delivered")
  await refuseReplies(page)
  await shop.messenger.write("This one is not")
}

async function refuseReplies(page: Page): Promise<void> {
  const errors = [{ code: "invalid_request" as const, message: "Write less: the team is asleep." }]
  const json: ErrorBody = { type: "error.list", request_id: "1", errors }
  const headers = { "access-control-allow-origin": "*" }
  await page.route("**/api/messenger/conversations/*/reply", (route) => route.fulfill({ status: 400, headers, json }))
}
