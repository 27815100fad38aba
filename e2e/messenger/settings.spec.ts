// How a page and its workspace set the Messenger's look, and what there is in it.
import type { Locator } from "@playwright/test"
import { expect, test } from "../fixtures"

test("colours and theme change while the Messenger is open", async ({ shop }) => {
  await shop.open({ user_id: "1", action_color: "rgb(200, 0, 80)", background_color: "rgb(20, 60, 40)" })
  const { messenger } = shop
  const launcher = messenger.open.or(messenger.close)
  await expect(launcher).toHaveCSS("background-color", "rgb(200, 0, 80)")
  await shop.call("showSpace", "messages")
  await expect(messenger.title).toHaveText("Messages")
  const light = await brightness(messenger.panel)
  await shop.call("update", { theme_mode: "dark" })
  await expect.poll(() => brightness(messenger.panel)).toBeLessThan(light - 100)
  await shop.call("update", { theme_mode: "light", action_color: "#00f" })
  await expect.poll(() => brightness(messenger.panel)).toBe(light)
  await expect(launcher).toHaveCSS("background-color", "rgb(0, 0, 255)")
})

test("the theme follows the system where the page says so", async ({ page, shop }) => {
  await page.emulateMedia({ colorScheme: "light" })
  await shop.open({ user_id: "1", theme_mode: "system" })
  const { messenger } = shop
  await shop.call("showSpace", "messages")
  await expect(messenger.title).toHaveText("Messages")
  const light = await brightness(messenger.panel)
  await page.emulateMedia({ colorScheme: "dark" })
  await expect.poll(() => brightness(messenger.panel)).toBeLessThan(light - 100)
})

test("side, paddings and stacking change live", async ({ page, shop }) => {
  await shop.open({ user_id: "1", horizontal_padding: 60, vertical_padding: 90, z_index: 7 })
  const { messenger } = shop
  await expect.poll(() => cornerOf(messenger.open)).toEqual({ left: null, right: 60, bottom: 90 })
  await expect(page.locator("#intercom-container")).toHaveCSS("z-index", "7")
  await shop.call("update", { alignment: "left", horizontal_padding: 3, vertical_padding: 40, z_index: 12 })
  // 20 is the least.
  await expect.poll(() => cornerOf(messenger.open)).toEqual({ left: 20, right: null, bottom: 40 })
  await expect(page.locator("#intercom-container")).toHaveCSS("z-index", "12")
  await messenger.open.click()
  await expect.poll(async () => (await messenger.panel.boundingBox())?.x).toBe(20)
})

test("the workspace hides the launcher, and a page brings it back", async ({ shop, team }) => {
  await team.set({ hide_default_launcher: true })
  await shop.open({ user_id: "1" })
  const { messenger } = shop
  await expect(messenger.card).toBeVisible()
  await expect(messenger.open).toBeHidden()
  await shop.call("show")
  await messenger.close.click()
  await expect(messenger.panel).toBeHidden()
  await shop.open({ user_id: "1", hide_default_launcher: false })
  await expect(messenger.open).toBeVisible()
  await shop.call("update", { hide_default_launcher: true })
  await expect(messenger.open).toBeHidden()
})

test("a page's own launcher opens the Messenger, also one that comes later", async ({ page, shop }) => {
  const settings = { user_id: "1", custom_launcher_selector: ".help", hide_default_launcher: true }
  // The part that matches clicks loads beside the boot, and opens the stream when both are there.
  const isFollowing = page.waitForRequest("**/api/messenger/stream**")
  await shop.open(settings, '<a class="help" href="mailto:help@shop.example">Help <b>me</b></a>')
  await isFollowing
  const { messenger } = shop
  await shop.listen("onActivatorClick")
  await page.getByText("me", { exact: true }).click()
  await expect(messenger.panel).toBeVisible()
  expect(await shop.heard("onActivatorClick")).toEqual(["called"])
  await messenger.close.click()
  await page.evaluate(() => {
    const button = Object.assign(document.createElement("button"), { className: "help", textContent: "Later" })
    document.body.prepend(button)
  })
  await page.getByRole("button", { name: "Later" }).click()
  await expect(messenger.panel).toBeVisible()
  expect(await shop.heard("onActivatorClick")).toHaveLength(2)
})

test("a launcher inside the page's own elements opens the Messenger, however deep", async ({ page, shop }) => {
  const isFollowing = page.waitForRequest("**/api/messenger/stream**")
  await shop.open({ user_id: "1", custom_launcher_selector: "a.help" }, "<shop-header></shop-header>")
  await isFollowing
  await shop.listen("onActivatorClick")
  await page.evaluate(() => {
    const outer = document.querySelector("shop-header")?.attachShadow({ mode: "open" })
    const inner = outer?.appendChild(document.createElement("section")).attachShadow({ mode: "open" })
    const link = document.createElement("a")
    Object.assign(link, { className: "help", href: "#left", textContent: "Help" })
    inner?.append(link)
  })
  await page.getByRole("link", { name: "Help" }).click()
  await expect(shop.messenger.panel).toBeVisible()
  expect(await shop.heard("onActivatorClick")).toEqual(["called"])
  expect(page.url()).not.toContain("#left")
})

test("the language changes live, direction included", async ({ shop }) => {
  await shop.open({ user_id: "1", language_override: "de" })
  const { root } = shop.messenger
  await root.getByRole("button", { name: "Messenger öffnen" }).click()
  await expect(root.getByRole("navigation").getByRole("button", { name: "Hilfe" })).toBeVisible()
  await shop.call("update", { language_override: "ar" })
  const panel = root.locator(".panel")
  await expect(panel).toHaveCSS("direction", "rtl")
  await expect(root.getByRole("button", { name: "إغلاق المراسلة" }).first()).toBeVisible()
  await shop.call("update", { language_override: "xx" })
  await expect(shop.messenger.tab("Help")).toBeVisible()
  await expect(panel).toHaveCSS("direction", "ltr")
})

test("hide_notifications changes live", async ({ shop }) => {
  await shop.open({ user_id: "1", hide_notifications: true })
  const { messenger } = shop
  await expect(messenger.open).toHaveAccessibleDescription("1 unread message")
  await expect(messenger.card).toBeHidden()
  await shop.call("update", { hide_notifications: false })
  await expect(messenger.card).toBeVisible()
  await shop.call("update", { hide_notifications: true })
  await expect(messenger.card).toBeHidden()
})

test("a Messenger style is chosen by its id", async ({ shop, team }) => {
  await team.set({
    action_color: "#0000ff",
    styles: { spring: { action_color: "#008000", background_color: "#800080" } },
  })
  await shop.open({ user_id: "1", messenger_style_id: "spring" })
  const { messenger } = shop
  await expect(messenger.open).toHaveCSS("background-color", "rgb(0, 128, 0)")
  await shop.call("update", { messenger_style_id: "unknown" })
  await expect(messenger.open).toHaveCSS("background-color", "rgb(0, 0, 255)")
})

test("a space that is switched off is gone, and showSpace leaves all as it is", async ({ shop, team }) => {
  await team.set({ spaces: ["home", "messages", "help"] })
  await shop.open({ user_id: "1" })
  const { messenger } = shop
  await shop.call("showSpace", "news")
  await shop.call("showSpace", "nonsense")
  await shop.call("showSpace", "help")
  await expect(messenger.title).toHaveText("Help")
  await shop.call("showSpace", "tickets")
  await shop.call("showSpace", "messages")
  await expect(messenger.title).toHaveText("Messages")
  await expect(messenger.tab("Help")).toBeVisible()
  for (const gone of ["News", "Tasks", "Tickets"] as const) await expect(messenger.tab(gone)).toBeHidden()
  await messenger.tab("Home").click()
  await expect(messenger.panel).not.toContainText("Latest news")
})

test("a space that is switched off is not opened", async ({ shop, team }) => {
  await team.set({ spaces: ["messages"] })
  await shop.open({ user_id: "1" })
  const { messenger } = shop
  await shop.listen("onShow")
  await shop.call("showSpace", "home")
  await shop.call("showSpace", "messages")
  await expect(messenger.title).toHaveText("Messages")
  expect(await shop.heard("onShow")).toEqual(["called"])
  await expect(messenger.panel.getByRole("navigation")).toBeHidden()
})

/** From 0 to 255. */
function brightness(element: Locator): Promise<number> {
  return element.evaluate((node) => {
    const parts = getComputedStyle(node).backgroundColor.match(/[\d.]+/g) ?? []
    return parts.slice(0, 3).reduce((sum, part) => sum + Number(part), 0) / 3
  })
}

/** Distances from the window's edges, of the nearer side only. */
function cornerOf(element: Locator) {
  return element.evaluate((node) => {
    const { left, right, bottom } = node.getBoundingClientRect()
    const isLeft = left < innerWidth / 2
    return {
      left: isLeft ? Math.round(left) : null,
      right: isLeft ? null : Math.round(document.documentElement.clientWidth - right),
      bottom: Math.round(innerHeight - bottom),
    }
  })
}
