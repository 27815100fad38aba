// What was called for reaches the server, whatever becomes of the page, its browser or the connection.
import { mkdtempSync, rmSync } from "node:fs"
import os from "node:os"
import path from "node:path"
import { setTimeout as pause } from "node:timers/promises"
import { type BrowserContext, chromium, type Page } from "@playwright/test"
import { Shop } from "../pages/shop"
import { expect, test } from "./relay-fixtures"

const events = "/api/messenger/events"

async function trackMany(page: Page, count: number): Promise<void> {
  await page.evaluate((length) => {
    for (let number = 0; number < length; number++) Reflect.get(window, "Intercom")("trackEvent", `event-${number}`)
  }, count)
}

/** Ends the browser as a crash does: no handler runs. */
async function kill(context: BrowserContext): Promise<void> {
  const session = await context.browser()?.newBrowserCDPSession()
  const { processInfo } = (await session?.send("SystemInfo.getProcessInfo")) ?? { processInfo: [] }
  const { id } = processInfo.find(({ type }) => type === "browser") ?? {}
  const closed = context.waitForEvent("close")
  if (id) process.kill(id, "SIGKILL")
  await closed
}

test("100 events tracked offline outlive a browser that is killed, each once", async ({
  launchOptions,
  site,
  workspace,
  baseURL,
}) => {
  const profile = mkdtempSync(path.join(os.tmpdir(), "messenger-playground-profile-"))
  const visit = async () => {
    const context = await chromium.launchPersistentContext(profile, launchOptions)
    const shop = new Shop({ page: await context.newPage(), site, workspace, baseURL })
    await shop.open({ user_id: "42" })
    return { context, shop }
  }
  const { context, shop } = await visit()
  await shop.messenger.readWelcome()
  await context.setOffline(true)
  await trackMany(shop.page, 100)
  // The case itself: this is all the time the browser is given.
  await pause(300)
  await kill(context)
  expect(await workspace.events()).toEqual([])

  const again = await visit()
  await expect.poll(async () => (await workspace.events()).length).toBe(100)
  const names = (await workspace.events()).map(({ event_name }) => event_name)
  expect(new Set(names).size).toBe(100)
  await again.context.close()
  rmSync(profile, { recursive: true, force: true })
})

test("50 messages written offline go out once, in order, with the times they were written at", async ({
  page,
  shop,
  team,
  workspace,
}) => {
  await page.addInitScript(() => {
    const now = Date.now
    Object.assign(window, { shift: 0 })
    Date.now = () => now() + Reflect.get(window, "shift")
  })
  await shop.open({ user_id: "42" })
  const id = await team.latest()
  await shop.call("showConversation", id)
  await expect(shop.messenger.field).toBeVisible()
  await page.context().setOffline(true)
  const texts = Array.from({ length: 50 }, (_, number) => `Message ${number}.`)
  for (const text of texts) await shop.messenger.write(text)
  await expect(shop.messenger.message("Sending")).toHaveCount(50)
  const writtenAt = Date.now() / 1_000
  await page.evaluate(() => Object.assign(window, { shift: 600_000 }))
  await page.context().setOffline(false)

  // One after the other, as an order needs.
  await expect(shop.messenger.message("Sending")).toHaveCount(0, { timeout: 40_000 })
  const stored = await workspace.history(id)
  const own = stored.filter(({ author }) => author.type === "user")
  expect(own.map(({ blocks }) => blocks)).toEqual(texts.map((text) => [{ type: "paragraph", text }]))
  const passed = Date.now() / 1_000 - writtenAt
  for (const { created_at } of own) {
    expect(Math.abs(created_at - (writtenAt - 600))).toBeLessThan(passed + 60)
  }
})

test("an answer that is lost after the commit stores nothing twice", async ({ page, shop, team, workspace }) => {
  await shop.open({ user_id: "42" })
  await shop.call("showConversation", await team.latest())
  const lost: string[] = []
  for (const address of [`**${events}`, "**/reply"]) {
    await page.route(address, async (route) => {
      await route.fetch()
      lost.push(address)
      await route.abort()
      await page.unroute(address)
    })
  }
  await shop.call("trackEvent", "paid")
  await shop.messenger.write("Did it arrive?")
  await expect(shop.messenger.message("Did it arrive?")).toContainText("Delivered")
  expect(lost).toHaveLength(2)
  await expect(shop.messenger.message("Did it arrive?")).toHaveCount(1)
  expect(await workspace.events()).toMatchObject([{ event_name: "paid" }])
  expect((await workspace.history(await team.latest())).filter(({ author }) => author.type === "user")).toHaveLength(1)
})

test("what is called for as the page is left is stored", async ({ page, shop, site, workspace }) => {
  const next = site.put("/next", "<!doctype html><title>The next page</title>")
  // The part that keeps and flushes calls loads beside the boot, and opens the stream when both are there.
  const isFollowing = page.waitForRequest("**/api/messenger/stream**")
  await shop.open({ user_id: "42" })
  await isFollowing
  await page.evaluate((address) => {
    const intercom = Reflect.get(window, "Intercom")
    intercom("trackEvent", "left")
    intercom("startConversation", "I am off.")
    location.href = address
  }, next)
  await expect(page).toHaveTitle("The next page")
  await expect.poll(() => workspace.events()).toMatchObject([{ event_name: "left" }])
  await expect.poll(async () => JSON.stringify(await workspace.conversations())).toContain("I am off.")
})

test("what waits behind a slow answer leaves with the page, without a preflight", async ({
  page,
  relayed,
  relay,
  site,
  workspace,
}) => {
  const next = site.put("/next", "<!doctype html><title>The next page</title>")
  await relayed.open({ user_id: "42" })
  await relayed.messenger.readWelcome()
  relay.hold(events)
  await relayed.call("trackEvent", "first")
  await expect.poll(() => relay.count("POST", events)).toBe(1)
  await relayed.call("trackEvent", "second")
  await relayed.call("startConversation", "I am off.")
  const preflights = () => relay.count("OPTIONS", "/api")
  const before = preflights()
  await page.goto(next)
  await expect.poll(() => relay.count("POST", events)).toBe(2)
  await expect.poll(async () => (await workspace.events()).length).toBe(2)
  await expect.poll(async () => JSON.stringify(await workspace.conversations())).toContain("I am off.")
  expect(preflights()).toBe(before)
})
