// Everything by keyboard alone, and heard instead of seen.
import type { Page } from "@playwright/test"
import { expect, test } from "../fixtures"

test("a person reads and answers without a mouse", async ({ page, shop, team }) => {
  await shop.open({ user_id: "1" }, "<h1>Shop</h1><button>Pay</button>")
  const { messenger } = shop
  await expect(messenger.status).toHaveText(/^New message from Maya Okafor: Welcome!/)
  await page.getByRole("button", { name: "Pay" }).focus()
  await tabTo(page, "Open Messenger")
  await expect(messenger.open).toHaveAccessibleDescription("1 unread message")
  await page.keyboard.press("Enter")
  await expect(messenger.panel).toBeFocused()
  await tabTo(page, /Welcome!.*1 unread message/s)
  await page.keyboard.press("Enter")
  await expect(messenger.field).toBeFocused()
  await expect(messenger.messages).toContainText("Welcome!")
  await page.keyboard.type("Thank you")
  await page.keyboard.press("Enter")
  await expect(messenger.message("Thank you")).toContainText("Delivered")
  await expect(messenger.field).toBeFocused()
  await team.reply(await team.latest(), "You are welcome.")
  await expect(messenger.status).toHaveText("New message from Maya Okafor: You are welcome.")
  await page.keyboard.press("Escape")
  await expect(messenger.panel).toBeHidden()
  await expect(messenger.open).toBeFocused()
})

test("Tab goes round in the open Messenger, both ways", async ({ page, shop }) => {
  await shop.open({ user_id: "1" }, "<h1>Shop</h1><button>Pay</button>")
  const { messenger } = shop
  await messenger.open.press("Enter")
  await expect(messenger.panel).toBeFocused()
  const forth = await tabUntilRepeated(page, "Tab")
  expect(forth).not.toContain("Pay")
  expect(forth.length).toBeGreaterThan(6)
  const back = await tabUntilRepeated(page, "Shift+Tab")
  expect(back.toSorted()).toEqual(forth.toSorted())
})

test("the spaces are reached by their tabs", async ({ page, shop }) => {
  await shop.open({ user_id: "1" })
  const { messenger } = shop
  await shop.call("showSpace", "home")
  for (const space of ["Messages", "Help", "News", "Tasks", "Tickets"] as const) {
    await tabTo(page, new RegExp(`${space}$`))
    await page.keyboard.press("Enter")
    await expect(messenger.title).toHaveText(space)
    await expect(messenger.tab(space)).toHaveAttribute("aria-current", "page")
    await expect(messenger.panel.locator(":focus").or(messenger.panel.and(page.locator(":focus")))).toHaveCount(1)
  }
})

test("Back keeps the focus inside", async ({ page, shop }) => {
  await shop.open({ user_id: "1" })
  const { messenger } = shop
  await shop.call("showSpace", "help")
  await tabTo(page, /^Identify your users/)
  await page.keyboard.press("Enter")
  await expect(messenger.panel.getByRole("heading", { name: "Identify your users" })).toBeVisible()
  await tabTo(page, "Back")
  await page.keyboard.press("Space")
  await expect(messenger.title).toHaveText("Help")
  await tabTo(page, /^Identify your users/)
})

test("an emoji is picked with the arrow keys", async ({ page, shop }) => {
  await shop.open({ user_id: "1" })
  const { messenger } = shop
  await shop.call("showNewMessage")
  await expect(messenger.field).toBeFocused()
  await tabTo(page, "Emoji")
  await page.keyboard.press("Enter")
  const picker = messenger.panel.getByRole("dialog", { name: "Emoji" })
  const [first, second] = await picker.getByRole("button").allInnerTexts()
  await expect(picker.getByRole("button", { name: first })).toBeFocused()
  await page.keyboard.press("ArrowRight")
  await expect(picker.getByRole("button", { name: second })).toBeFocused()
  await page.keyboard.press("Enter")
  await expect(picker).toBeHidden()
  await expect(messenger.field).toBeFocused()
  await expect(messenger.field).toHaveValue(second ?? "")
  await tabTo(page, "Emoji")
  await page.keyboard.press("Enter")
  await expect(picker).toBeVisible()
  await page.keyboard.press("Escape")
  await expect(picker).toBeHidden()
  await expect(messenger.panel).toBeVisible()
  await expect(messenger.field).toBeFocused()
})

test("a card is reached and waved away", async ({ page, shop }) => {
  await shop.open({ user_id: "1" }, "<h1>Shop</h1><button>Pay</button>")
  const { messenger } = shop
  await expect(messenger.card).toBeVisible()
  await page.getByRole("button", { name: "Pay" }).focus()
  await tabTo(page, /Welcome!/)
  await tabTo(page, "Dismiss")
  await page.keyboard.press("Enter")
  await expect(messenger.card).toBeHidden()
  await tabTo(page, "Open Messenger")
})

test("a tour keeps Tab on its card", async ({ page, shop }) => {
  await shop.open({ user_id: "1" }, "<h1>Shop</h1><button>Pay</button>")
  await shop.call("startTour", 301)
  await expect(page.getByRole("dialog")).toBeFocused()
  expect((await tabUntilRepeated(page, "Tab")).toSorted()).toEqual(["Dismiss", "Next"])
  await tabTo(page, "Next")
  await page.keyboard.press("Enter")
  await expect(page.getByRole("dialog", { name: "A step can point at something" })).toBeFocused()
})

/** Presses Tab until an element of that name has the focus. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const target = page.getByRole("button", { name, exact: true }).and(page.locator(":focus"))
  for (let presses = 0; presses < 40; presses++) {
    await page.keyboard.press("Tab")
    if ((await target.count()) > 0) return
  }
  throw new Error(`Tab never came to ${name}.`)
}

/** The names of what Tab stops at, each once. */
async function tabUntilRepeated(page: Page, key: string): Promise<string[]> {
  const names: string[] = []
  for (let presses = 0; presses < 40; presses++) {
    await page.keyboard.press(key)
    const name = await page.evaluate(() => {
      const active = document.activeElement?.shadowRoot?.activeElement ?? document.activeElement
      return active?.getAttribute("aria-label") ?? active?.textContent ?? ""
    })
    if (names.includes(name)) return names
    names.push(name)
  }
  throw new Error("Tab never came round.")
}
