import { expect, test } from "messenger-playground/playwright"

test.beforeEach(({ page }) => page.goto("/"))

test("an order is tracked", async ({ page, messenger }) => {
  await page.getByRole("button", { name: "Log in" }).click()
  await page.getByRole("button", { name: "Order" }).click()
  await expect(messenger).toHaveEvent("ordered-item", { currency: "eur" }, { of: "ada" })
})

test("whoever logs in is a user with their plan", async ({ page, messenger }) => {
  await page.getByRole("button", { name: "Log in" }).click()
  await expect(messenger).toHaveUser("ada", { email: "ada@example.com", plan: "free" })
})

test("an upgrade brings the message for it", async ({ page, messenger }) => {
  await messenger.author({
    kind: "chat",
    name: "Thanks",
    blocks: [{ type: "paragraph", text: "Thank you for upgrading." }],
    audience: { roles: ["user"], match: "all", rules: [{ on: "attribute", name: "plan", is: "equal", value: "pro" }] },
  })
  await page.getByRole("button", { name: "Log in" }).click()
  await expect(messenger).toHaveUser("ada")
  await page.getByRole("button", { name: "Upgrade" }).click()
  await expect(messenger).toHaveShown("Thanks", "ada")
  await expect(page.getByText("Thank you for upgrading.")).toBeVisible()
})
