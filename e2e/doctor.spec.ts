// The page that says what the real service would refuse: what is pasted is examined in the page, as it is typed.
import { violations } from "./axe"
import { expect, test } from "./fixtures"

test("a policy that misses the Messenger's hosts is found, and one that has them is not", async ({ page }) => {
  await page.goto("/doctor")
  const text = page.getByRole("textbox", { name: "What to examine" })
  await text.fill("Content-Security-Policy: default-src 'self'")
  await expect(page.getByRole("main")).toContainText("script-src")
  await text.fill("")
  await expect(page.getByRole("main")).not.toContainText("js.intercomcdn.com")
})

for (const colorScheme of ["light", "dark"] as const) {
  test(`it fits a phone and reads well, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme })
    await page.setViewportSize({ width: 390, height: 844 })
    await page.goto("/doctor")
    await page.getByRole("textbox", { name: "What to examine" }).fill('{ "userId": "1", "created_at": 1700000000000 }')
    await expect(page.getByRole("main")).toContainText("user_id")
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
    expect(await violations(page)).toEqual([])
  })
}
