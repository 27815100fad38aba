// What shows of one call is marked together, whichever part of it is pointed at.
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
