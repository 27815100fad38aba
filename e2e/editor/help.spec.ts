// What the editor does for those who type.
import { expect, test } from "../fixtures"

test("wrong calls of Intercom are marked and mended", async ({ page, playground, workspace }) => {
  await playground.open({ script: "" }, workspace)
  const line = page.locator(".view-line")
  await playground.type("script", 'Intercom("boot", { userId: "1" })')
  await expect(page.locator(".squiggly-warning")).toHaveCount(1)
  await page.locator(".view-line").getByText("userId").hover()
  await expect(page.locator(".monaco-hover").first()).toContainText("The name is “user_id”.")
  await page.keyboard.press("Escape")

  // What is asked while the language service starts anew is never answered, until it is asked again.
  await expect(async () => {
    await page.keyboard.press("Escape")
    await page.locator(".view-line").getByText("userId").click()
    await page.keyboard.press("ControlOrMeta+.")
    await page.getByText("Change to “user_id”").click({ timeout: 8_000 })
  }).toPass()
  await expect(line.first()).toHaveText('Intercom("boot", { user_id: "1" })')
  await expect(page.locator(".squiggly-warning")).toHaveCount(0)
})

/** Suggestions come to what is typed, not to what is there at once. */
const asPeopleDo = { delay: 60 }

test("abbreviations become HTML and CSS", async ({ page, playground, workspace }) => {
  await playground.open({ html: "" }, workspace)
  const suggestions = page.locator(".suggest-widget")
  await page.getByRole("tab", { name: "HTML" }).click()
  await playground.type("html", "")
  await page.keyboard.type("ul>li.item*2", asPeopleDo)
  await expect(suggestions.getByText("Emmet Abbreviation").first()).toBeVisible()
  await page.keyboard.press("Enter")
  await expect(page.locator(".view-lines")).toContainText('<li class="item"></li>')
  await page.getByRole("tab", { name: "CSS" }).click()
  await playground.type("css", "p { ")
  await page.keyboard.type("m10", asPeopleDo)
  await expect(suggestions.getByText("margin: 10px;").first()).toBeVisible()
  await page.keyboard.press("Enter")
  await expect(page.locator(".view-lines")).toContainText("margin: 10px;")
})
