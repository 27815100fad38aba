// How messages of the team announce themselves on the page.
import { expect, test } from "../fixtures"
import { Shop } from "../pages/shop"
import type { Team } from "../pages/team"

type Chat = { delivery_style: "badge" | "snippet" | "full"; kind?: "chat" | "post" }

/** A message that the event "asked" brings. */
async function authorChat(team: Team, { delivery_style, kind = "chat" }: Chat): Promise<void> {
  const blocks = ["First words of it.", "And the last."].map((text) => ({ type: "paragraph" as const, text }))
  await team.author({ kind, name: "A test", delivery_style, blocks, trigger: { on: "event", event_name: "asked" } })
}

test("a chat as a badge is only counted", async ({ shop, team }) => {
  await authorChat(team, { delivery_style: "badge" })
  await shop.open({ user_id: "1" })
  const { messenger } = shop
  await messenger.card.getByRole("button", { name: "Dismiss" }).click()
  await shop.call("trackEvent", "asked")
  await expect(messenger.open).toHaveAccessibleDescription("2 unread messages")
  await expect(messenger.card).toBeHidden()
  await messenger.open.click()
  await expect(messenger.title).toHaveText("Messages")
  await messenger.panel.getByRole("button", { name: "First words of it." }).click()
  await expect(messenger.messages).toContainText("And the last.")
})

test("a chat as a snippet shows its first words, and opens", async ({ shop, team, workspace }) => {
  await authorChat(team, { delivery_style: "snippet" })
  await shop.open({ user_id: "1" })
  const { messenger } = shop
  await shop.call("trackEvent", "asked")
  await expect(messenger.card).toContainText("First words of it.")
  await expect(messenger.card.getByRole("textbox")).toHaveCount(0)
  await messenger.card.getByRole("button", { name: "First words of it." }).click()
  await expect(messenger.messages).toContainText("And the last.")
  await expect.poll(async () => (await workspace.conversation(await team.latest())).unread_count).toBe(0)
})

for (const kind of ["chat", "post"] as const) {
  test(`a ${kind} in full shows all of it, and is answered on the spot`, async ({ shop, team, workspace }) => {
    await authorChat(team, { delivery_style: "full", kind })
    await shop.open({ user_id: "1" })
    const { messenger } = shop
    await shop.call("trackEvent", "asked")
    await expect(messenger.card).toContainText("First words of it.")
    await expect(messenger.card).toContainText("And the last.")
    await messenger.card.getByRole("textbox", { name: "Reply" }).fill("Thank you")
    await messenger.card.getByRole("button", { name: "Send" }).click()
    await expect(messenger.message("Thank you")).toContainText("Delivered")
    await expect
      .poll(() => workspace.conversations())
      .toContainEqual(expect.objectContaining({ outbound: "A test", waiting_count: 1, unread_count: 0 }))
  })
}

test("a card that was waved away stays unread and stays away", async ({ page, shop }) => {
  await shop.open({ user_id: "1" })
  const { messenger } = shop
  const dismissed = page.waitForResponse((response) => response.url().endsWith("/conversations/dismissed"))
  await messenger.card.getByRole("button", { name: "Dismiss" }).click()
  await expect(messenger.card).toBeHidden()
  await expect(messenger.open).toHaveAccessibleDescription("1 unread message")
  await dismissed
  await page.reload()
  await expect(messenger.open).toHaveAccessibleDescription("1 unread message")
  await expect(messenger.card).toBeHidden()
})

test("a reply that was waved away stays away, in every tab and after a reload, until a newer one comes", async ({
  context,
  page,
  site,
  workspace,
  baseURL,
  shop,
  team,
}) => {
  await shop.open({ user_id: "1" })
  const id = await team.latest()
  await team.reply(id, "Waved away")
  await expect(shop.messenger.card).toContainText("Waved away")
  const beside = new Shop({ page: await context.newPage(), site, workspace, baseURL })
  await beside.open({ user_id: "1" })
  await expect(beside.messenger.card).toContainText("Waved away")

  await shop.messenger.card.getByRole("button", { name: "Dismiss" }).click()
  for (const { messenger } of [shop, beside]) await expect(messenger.card).toBeHidden()
  await page.reload()
  for (const { messenger } of [shop, beside]) {
    await expect(messenger.open).toHaveAccessibleDescription("2 unread messages")
    await expect(messenger.card).toBeHidden()
  }
  expect(await workspace.conversation(id)).toMatchObject({ unread_count: 2 })

  await team.reply(id, "A newer one")
  for (const tab of [shop, beside]) {
    // A hidden tab hears of it as it comes to the front.
    await tab.page.bringToFront()
    await expect(tab.messenger.card).toContainText("A newer one")
  }
})

test("a banner stands at the top of the page until it is dismissed", async ({ page, shop, team }) => {
  await shop.open({ user_id: "1" })
  await shop.call("trackEvent", "viewed-pricing")
  const banner = page.getByRole("complementary", { name: "You tracked viewed-pricing" })
  await expect(banner).toBeVisible()
  expect((await banner.boundingBox())?.y).toBe(0)
  await expect.poll(async () => (await team.answers(601))[0]?.state).toBe("seen")
  await page.reload()
  await expect(banner).toBeVisible()
  await banner.getByRole("button", { name: "Dismiss" }).click()
  await expect(banner).toBeHidden()
  await expect.poll(async () => (await team.answers(601))[0]?.state).toBe("dismissed")
  await page.reload()
  await expect(shop.messenger.card).toBeVisible()
  await expect(banner).toBeHidden()
})

test("a tooltip belongs to an element, and comes and goes with it", async ({ page, shop, team }) => {
  await shop.open({ user_id: "1" }, '<h1>Shop</h1><button id="settings">Settings</button>')
  await shop.call("trackEvent", "opened-settings")
  const tooltip = page.getByRole("note")
  const beacon = page.getByRole("button", { name: "Show the hint" })
  await expect(tooltip).toContainText("A tooltip belongs to an element")
  await expect(beacon).toHaveAttribute("aria-expanded", "true")
  const settings = page.locator("#settings")
  const [box, anchor] = [await tooltip.boundingBox(), await settings.boundingBox()]
  expect(box?.y).toBeGreaterThan((anchor?.y ?? 0) + (anchor?.height ?? 0))
  await settings.evaluate((element) => element.setAttribute("hidden", ""))
  await expect(tooltip).toBeHidden()
  await expect(beacon).toBeHidden()
  await settings.evaluate((element) => element.removeAttribute("hidden"))
  await beacon.click()
  await expect(tooltip).toBeHidden()
  await beacon.click()
  await tooltip.getByRole("button", { name: "Dismiss" }).click()
  await expect(beacon).toBeHidden()
  await expect.poll(async () => (await team.answers(603))[0]?.state).toBe("dismissed")
})

test("hideNotifications keeps cards and banners off the page, and counts on", async ({ page, shop }) => {
  await shop.open({ user_id: "1" }, '<button id="settings">Settings</button>')
  const { messenger } = shop
  await expect(messenger.card).toBeVisible()
  await shop.call("hideNotifications", true)
  await expect(messenger.card).toBeHidden()
  for (const name of ["invited-friend", "viewed-pricing", "opened-settings"]) await shop.call("trackEvent", name)
  await expect(messenger.open).toHaveAccessibleDescription("2 unread messages")
  await expect(messenger.card).toBeHidden()
  await shop.call("hideNotifications", false)
  await expect(messenger.card).toContainText("Thanks for inviting a friend!")
  await expect(page.getByRole("complementary")).toBeVisible()
  await expect(page.getByRole("note")).toBeVisible()
  await shop.call("hideNotifications", true)
  for (const gone of [messenger.card, page.getByRole("complementary"), page.getByRole("note")]) {
    await expect(gone).toBeHidden()
  }
})
