// Tabs of one browser are one person: they share a stream, what was read, and the end of the session.
import type { BrowserContext, Page } from "@playwright/test"
import { Shop } from "../pages/shop"
import { expect, test } from "./relay-fixtures"

type ShopSetup = ConstructorParameters<typeof Shop>[0]

/** Tabs of one browser with the same page, one opened after the other. */
async function openTabs(context: BrowserContext, setup: Omit<ShopSetup, "page">, count: number, settings = {}) {
  const tabs: Shop[] = []
  for (let number = 0; number < count; number++) {
    const shop = new Shop({ ...setup, page: await context.newPage() })
    await shop.open(settings)
    tabs.push(shop)
  }
  return tabs
}

/** The tabs' own word for the number of unread messages. */
async function unreadIn(tabs: Shop[]): Promise<unknown[]> {
  return Promise.all(tabs.map(async (shop) => (await shop.heard("onUnreadCountChange"))?.at(-1)))
}

/** Notes which pages asked for the stream. */
function watchStreams(context: BrowserContext): Page[] {
  const readers: Page[] = []
  context.on("request", (request) => {
    if (request.method() === "GET" && request.url().endsWith("/api/messenger/stream"))
      readers.push(request.frame().page())
  })
  return readers
}

test("five tabs keep one stream open, and the next one reads it when its tab is closed", async ({
  context,
  relay,
  site,
  team,
  workspace,
}) => {
  const readers = watchStreams(context)
  const tabs = await openTabs(context, { site, workspace, baseURL: relay.origin }, 5, { user_id: "42" })
  await expect.poll(() => relay.openStreams).toBe(1)
  await team.reply(await team.latest(), "To all of you")
  for (const { messenger } of tabs) await expect(messenger.text("To all of you").first()).toBeVisible()
  expect(relay.openStreams).toBe(1)
  expect(new Set(readers).size).toBe(1)

  const [reader] = readers
  await reader?.close()
  const closedAt = Date.now()
  await expect.poll(() => relay.openStreams, { intervals: [50] }).toBe(1)
  expect(Date.now() - closedAt).toBeLessThan(2_000)
  await expect.poll(() => new Set(readers).size).toBe(2)
  await team.reply(await team.latest(), "To those who stayed")
  const stayed = tabs.filter(({ page }) => page !== reader)
  expect(stayed).toHaveLength(4)
  for (const { messenger } of stayed) await expect(messenger.text("To those who stayed").first()).toBeVisible()
  expect(relay.openStreams).toBe(1)
})

test("what is read in one tab is read in all", async ({ context, site, team, workspace, baseURL }) => {
  const tabs = await openTabs(context, { site, workspace, baseURL }, 3, { user_id: "42" })
  for (const shop of tabs) await shop.listen("onUnreadCountChange")
  await team.reply(await team.latest(), "One")
  await team.reply(await team.latest(), "Two")
  await expect.poll(() => unreadIn(tabs)).toEqual([3, 3, 3])
  const reading = tabs[1] as Shop
  await reading.call("showConversation", await team.latest())
  await expect.poll(() => unreadIn(tabs)).toEqual([0, 0, 0])
  await team.reply(await team.latest(), "Three")
  await expect(reading.messenger.message("Three")).toBeVisible()
  await expect.poll(() => unreadIn(tabs)).toEqual([0, 0, 0])
})

test("a shutdown in one tab leaves nothing of the person in the others", async ({
  context,
  site,
  team,
  workspace,
  baseURL,
}) => {
  const tabs = await openTabs(context, { site, workspace, baseURL }, 3, { user_id: "42", name: "Ada" })
  await team.reply(await team.latest(), "A secret")
  for (const shop of tabs) {
    await shop.call("showMessages")
    await expect(shop.messenger.panel.getByText("A secret")).toBeVisible()
  }
  await tabs[0]?.call("shutdown")
  for (const { page, messenger } of tabs) {
    await expect(messenger.open.or(messenger.close)).toHaveCount(0)
    await expect(page.locator("#intercom-container")).toHaveCount(0)
    expect(await page.evaluate(() => typeof Reflect.get(window, "Intercom")("whoami"))).toBe("undefined")
  }
  const names = (await context.cookies()).map(({ name }) => name).filter((name) => name.startsWith("intercom"))
  expect(names.sort()).toEqual([`intercom-device-id-${workspace.appId}`, `intercom-id-${workspace.appId}`])
})

test("a visitor who logs in in two tabs at once is one user with each conversation once", async ({
  context,
  site,
  workspace,
  baseURL,
}) => {
  const tabs = await openTabs(context, { site, workspace, baseURL }, 2)
  await tabs[0]?.call("startConversation", "Asked before the login")
  await expect.poll(async () => (await workspace.conversations()).length).toBe(2)
  await Promise.all(tabs.map((shop) => shop.call("boot", { app_id: workspace.appId, user_id: "42" })))
  const role = (shop: Shop) => shop.page.evaluate(() => Reflect.get(window, "Intercom")("whoami")?.role)
  for (const shop of tabs) await expect.poll(() => role(shop)).toBe("user")
  expect(await workspace.users()).toMatchObject([{ role: "user", user_id: "42" }])
  expect(await workspace.conversations()).toMatchObject([{ user_id: "42" }, { user_id: "42" }])
  for (const { messenger } of tabs) {
    await expect(messenger.open.or(messenger.close).first()).toBeVisible()
  }
  for (const shop of tabs) {
    await shop.call("showMessages")
    await expect(shop.messenger.panel.getByText("Asked before the login")).toHaveCount(1)
    await expect(shop.messenger.panel.getByText("Welcome!")).toHaveCount(1)
  }
})
