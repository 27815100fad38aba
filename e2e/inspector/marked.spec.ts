// What shows of one call is marked together, whichever part of it is pointed at.
import type { Locator } from "@playwright/test"
import { expect, test } from "../fixtures"

test.use({ hasTouch: true, viewport: { width: 1280, height: 1_200 } })

const script = `
Intercom("boot", { user_id: "1" })
Intercom("trackEvent", "bought")
Intercom("update", { plan: "pro" })`

test("a call and what it stored are marked together", async ({ page, playground, workspace }) => {
  await playground.open({ script }, workspace)
  const event = playground.currentUser.getByRole("listitem").filter({ hasText: "bought" })
  const row = (method: string) => playground.calls(method).locator("[data-marked]")
  await expect(event).toBeVisible()
  await expect(playground.calls("trackEvent")).toContainText("stored")

  await event.hover()
  await expect(row("trackEvent")).toBeVisible()
  await expect(event).toHaveAttribute("data-marked")
  await expect(row("update")).toHaveCount(0)

  // The focus says it too, once the pointer says nothing.
  await page.mouse.move(0, 0)
  await expect(event).not.toHaveAttribute("data-marked")
  await playground.calls("update").getByRole("button", { name: "update, details" }).focus()
  // What it changed, and the message that this brought.
  await expect(playground.currentUser.locator("[data-marked]")).toHaveText([/plan/, /Hello, pro/])
  await expect(row("trackEvent")).toHaveCount(0)
})

test("a message that a call brought is marked with it, whichever of the two is pointed at", async ({
  page,
  playground,
  workspace,
}) => {
  const { card } = playground.messenger
  await playground.open({ script, html: "<h1>Shop</h1>" }, workspace)
  const row = (method: string) => playground.calls(method).locator("[data-marked]")
  const record = playground.currentUser.getByRole("listitem").filter({ hasText: "Hello, pro" })
  await expect(card).toContainText("You are on the pro plan now")
  await expect(record).toBeVisible()
  await expectMarked(card, false)

  for (const [what, isMarked] of [
    [playground.calls("update"), true],
    [playground.calls("boot"), false],
    [record, true],
    [playground.calls("trackEvent"), false],
    [playground.currentUser.getByText("plan", { exact: true }), true],
  ] as const) {
    await what.hover()
    await expectMarked(card, isMarked)
  }

  await card.hover()
  await expect(row("update")).toBeVisible()
  await expect(record).toHaveAttribute("data-marked")
  await expectMarked(card)
  await expect(row("boot")).toHaveCount(0)
  await playground.preview.getByRole("heading", { name: "Shop" }).hover()
  await expect(row("update")).toHaveCount(0)
  await expect(record).not.toHaveAttribute("data-marked")
  await expectMarked(card, false)

  // The focus says it too, and as long as it is there.
  await card.getByRole("button", { name: "Dismiss" }).focus()
  await expect(row("update")).toBeVisible()
  await playground.currentUser.getByRole("listitem").filter({ hasText: "bought" }).hover()
  await expect(row("trackEvent")).toBeVisible()
  await expect(row("update")).toHaveCount(0)

  // Another run has nothing of the last one.
  await playground.calls("update").hover()
  await expectMarked(card)
  await page.getByRole("button", { name: "Run", exact: true }).press("ControlOrMeta+Enter")
  await expect(playground.calls("update")).toHaveCount(2)
  await expectMarked(card, false)
  await expect(page.locator("[data-marked]")).toHaveCount(0)
})

test("of a thread only the message is marked that the call brought", async ({ playground, workspace }) => {
  const { messenger } = playground
  await playground.open({ script }, workspace)
  const row = playground.calls("update").locator("[data-marked]")
  const record = playground.currentUser.getByRole("listitem").filter({ hasText: "Hello, pro" })
  const brought = messenger.message("You are on the pro plan now")
  const written = messenger.message("Thank you")
  // Until it comes the welcome's card is there.
  await expect(messenger.card).toContainText("You are on the pro plan now")
  await messenger.card.getByRole("button").first().click()
  await messenger.write("Thank you")
  await expect(written).toContainText("Delivered")

  await playground.calls("update").hover()
  await expectMarked(brought)
  await expectMarked(written, false)
  await brought.hover()
  await expect(row).toBeVisible()
  await expect(record).toHaveAttribute("data-marked")
  // What the person wrote there was no call's doing, and has a row of its own.
  const stored = playground.inspector.getByRole("listitem").filter({ hasText: "Message of the user stored: Thank you" })
  await written.hover()
  await expect(stored.locator("[data-marked]")).toBeVisible()
  await expect(row).toHaveCount(0)
  await expect(record).toHaveAttribute("data-marked")
  await stored.hover()
  await expectMarked(written)
  await expectMarked(brought, false)

  // A row shows the last message of its conversation.
  await messenger.back.click()
  await messenger.tab("Messages").click()
  const welcome = messenger.panel.getByRole("button", { name: "Welcome!" })
  await welcome.hover()
  await expect(playground.calls("boot").locator("[data-marked]")).toBeVisible()
  await playground.calls("boot").hover()
  await expectMarked(welcome)
})

test("what stands on the page is marked with its call, and not because it took the focus", async ({
  page,
  playground,
  workspace,
}) => {
  const { survey } = playground.messenger
  await playground.open({ script: 'Intercom("boot", { user_id: "1" }); Intercom("startSurvey", 401)' }, workspace)
  const row = playground.calls("startSurvey").locator("[data-marked]")
  await expect(survey).toBeVisible()
  await expect(playground.calls("startSurvey")).toContainText("stored")
  await expect(page.locator("[data-marked]")).toHaveCount(0)
  await playground.calls("startSurvey").hover()
  await expectMarked(survey)
  await survey.hover()
  await expect(row).toBeVisible()
  await page.mouse.move(0, 0)
  await expect(row).toHaveCount(0)
  await expectMarked(survey, false)
})

/** By an outline, which forced colours leave. */
async function expectMarked(shown: Locator, isMarked = true): Promise<void> {
  await expect(shown).toHaveCSS("outline-style", isMarked ? "solid" : "none")
}
