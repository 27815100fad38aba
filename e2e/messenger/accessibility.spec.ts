// Every screen for everybody: no serious violation, in both themes, on wide and narrow pages, and right to left.
import type { Page } from "@playwright/test"
import arabic from "@/sdk/ui/words/ar"
import { english } from "@/sdk/ui/words/en"
import { violations } from "../axe"
import { expect, test } from "../fixtures"
import type { Team } from "../pages/team"
import type { Workspace } from "../pages/workspace"

const png = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
)

const places = [
  { title: "light, wide", theme_mode: "light", width: 1280, language: "en" },
  { title: "dark, wide", theme_mode: "dark", width: 1280, language: "en" },
  { title: "light, narrow", theme_mode: "light", width: 390, language: "en" },
  { title: "dark, narrow", theme_mode: "dark", width: 390, language: "en" },
  { title: "Arabic", theme_mode: "light", width: 1280, language: "ar" },
] as const

for (const { title, width, ...look } of places) {
  const settings = { user_id: "1", theme_mode: look.theme_mode, language_override: look.language }

  test(`no screen of the panel has a serious accessibility violation: ${title}`, async ({
    page,
    shop,
    team,
    workspace,
  }) => {
    test.slow()
    const { conversation, ticket } = await writeMuch(workspace, team)
    await prepare(page, width)
    await shop.open(settings)
    const words = look.language === "ar" ? arabic : english
    const panel = page.getByRole("dialog").first()
    const screens: [string, string, unknown, string][] = [
      ["home", "showSpace", "home", "Install the Messenger"],
      ["messages", "showSpace", "messages", "Anything else?"],
      ["conversation", "showConversation", conversation, "Anything else?"],
      ["ticket", "showTicket", ticket, "It came in two pieces."],
      ["help", "showSpace", "help", "What update does"],
      ["article", "showArticle", 101, "Everything starts with boot"],
      ["news", "showSpace", "news", "Open anything by its number"],
      ["news item", "showNews", 202, "Numbers may be given as text too."],
      ["tasks", "showSpace", "tasks", "Get started"],
      ["checklist", "startChecklist", 501, "Tick it off."],
      ["new message", "showNewMessage", "A question", words.writeHint],
      ["tickets", "showSpace", "tickets", "Broken cup"],
    ]
    for (const [name, method, argument, text] of screens) {
      await shop.call(method, argument)
      await expect(panel.getByText(text).first()).toBeVisible()
      await expect(panel.locator("[aria-busy]")).toHaveCount(0)
      expect.soft(await seriousViolations(page), name).toEqual([])
    }
    await panel.getByRole("button", { name: words.createTicket }).click()
    await expect(panel.getByRole("textbox")).toHaveCount(2)
    expect.soft(await seriousViolations(page), "ticket form").toEqual([])
  })

  test(`nothing on the page has a serious accessibility violation: ${title}`, async ({ page, shop, team }) => {
    test.slow()
    const blocks = [{ type: "paragraph" as const, text: "All of it." }]
    const trigger = { on: "event" as const, event_name: "asked" }
    await team.author({ kind: "chat", name: "Full", delivery_style: "full", blocks, trigger })
    await prepare(page, width)
    await shop.open(settings, '<h1>Shop</h1><button id="settings">Settings</button>')
    const card = page.locator("section")
    const checks: [string, () => Promise<void>, string][] = [
      ["snippet", async () => {}, "Welcome!"],
      ["full card", () => shop.call("trackEvent", "asked"), "All of it."],
      ["post", () => shop.call("trackEvent", "upgraded-plan"), "This is a post"],
      ["banner", () => shop.call("trackEvent", "viewed-pricing"), "You tracked viewed-pricing"],
      ["tooltip", () => shop.call("trackEvent", "opened-settings"), "A tooltip belongs to an element"],
      ["survey", () => shop.call("startSurvey", 401), "How easy was your first boot call?"],
      ["choice", () => card.locator("footer").getByRole("button").last().click(), "What will you build next?"],
      ["question", () => card.locator("footer").getByRole("button").last().click(), "What did you look for"],
      ["thanks", () => card.locator("footer").getByRole("button").last().click(), "Thank you!"],
      ["tour", () => shop.call("startTour", 301), "Hello from a product tour"],
    ]
    for (const [name, act, text] of checks) {
      // Tours do not start on narrow pages.
      if (name === "tour" && width < 480) continue
      if (await card.getByRole("radio").count()) await card.getByRole("radio").first().check()
      await act()
      await expect(shop.messenger.text(text).last()).toBeVisible()
      expect.soft(await seriousViolations(page), name).toEqual([])
    }
  })
}

test("at twice the size everything is within reach", async ({ page, shop, workspace }) => {
  const ada = await workspace.boot({ user_id: "1" })
  const { id } = await ada.start("A first line of some length, so that it must be broken in a narrow column")
  // A window of 1280 by 900 has so many pixels at 200 %.
  await page.setViewportSize({ width: 640, height: 450 })
  await shop.open({ user_id: "1" })
  const { messenger } = shop
  await shop.call("showConversation", id)
  for (const part of [messenger.panel, messenger.field, messenger.send, messenger.back, messenger.messages.last()]) {
    await expect(part).toBeInViewport({ ratio: 1 })
  }
  await messenger.write("Sent")
  await expect(messenger.message("Sent")).toContainText("Delivered")
  await shop.call("showSpace", "home")
  for (const tab of ["Home", "Tickets"] as const) await expect(messenger.tab(tab)).toBeInViewport({ ratio: 1 })
  const overflow = await messenger.panel.evaluate((panel) => panel.scrollWidth - panel.clientWidth)
  expect(overflow).toBe(0)
  await messenger.close.first().click()
  await shop.call("startSurvey", 401)
  await messenger.survey.getByRole("radio", { name: "5" }).check()
  await expect(messenger.survey.getByRole("button", { name: "Next" })).toBeInViewport({ ratio: 1 })
})

test("who prefers less motion gets none", async ({ page, shop, team }) => {
  await page.emulateMedia({ reducedMotion: "reduce" })
  await shop.open({ user_id: "1" }, '<h1>Shop</h1><button id="settings">Settings</button>')
  const { messenger } = shop
  await expect(messenger.card).toBeVisible()
  expect(await animations(page)).toEqual([])
  for (const name of ["viewed-pricing", "opened-settings"]) await shop.call("trackEvent", name)
  await expect(page.getByRole("note")).toBeVisible()
  await expect(page.getByRole("complementary")).toBeVisible()
  expect(await animations(page)).toEqual([])
  await shop.call("startConversation", "Hello")
  await expect(messenger.message("Hello")).toContainText("Delivered")
  const id = await team.latest()
  await expect(async () => {
    await team.type(id)
    await expect(messenger.panel.getByRole("img", { name: /is typing/ })).toBeVisible({ timeout: 1_000 })
  }).toPass()
  expect(await animations(page)).toEqual([])
  await messenger.close.click()
  await shop.call("startTour", 301)
  await expect(page.getByRole("dialog")).toBeVisible()
  expect(await animations(page)).toEqual([])
})

/** A conversation with every kind of block, and a ticket. */
async function writeMuch(workspace: Workspace, team: Team) {
  const ada = await workspace.boot({ user_id: "1" })
  await team.author({
    kind: "chat",
    name: "Every block",
    delivery_style: "badge",
    blocks: [
      { type: "paragraph", text: "A paragraph with https://shop.example in it" },
      { type: "list", items: ["One", "Two"] },
      { type: "link", text: "A link", url: "https://shop.example" },
      { type: "image", url: "https://images.example/cup.png", alt: "A cup" },
      { type: "button", text: "A button", url: "https://shop.example" },
    ],
  })
  const ticket = await ada.start("It came in two pieces.", "Broken cup")
  await ada.conversations()
  const conversation = (await workspace.conversations()).find(({ outbound }) => outbound === "Every block")?.id ?? ""
  const files = [await team.attach("dot.png", png), await team.attach("bill.pdf", Buffer.from("%PDF-1.4\n"))]
  await ada.reply(conversation, "Thank you, also for https://shop.example")
  await team.replyWith(conversation, [{ type: "paragraph", text: "Anything else?" }, ...files])
  return { conversation, ticket: ticket.id }
}

async function prepare(page: Page, width: number): Promise<void> {
  await page.setViewportSize({ width, height: 844 })
  // What still moves into its place has colours of its own.
  await page.emulateMedia({ reducedMotion: "reduce" })
  await page.route("https://images.example/cup.png", (route) => route.fulfill({ contentType: "image/png", body: png }))
}

/** What axe finds serious in the Messenger. It has no frames. */
const seriousViolations = (page: Page) =>
  violations(page, { within: "#intercom-container", onlySerious: true, isFrameless: true })

/** What moves in the Messenger at this moment. */
function animations(page: Page): Promise<string[]> {
  return page.locator("#intercom-container").evaluate((host) => {
    const running = host.shadowRoot?.getAnimations() ?? []
    return running
      .filter(({ playState }) => playState === "running")
      .map(({ effect }) => String(effect?.getTiming().duration))
  })
}
