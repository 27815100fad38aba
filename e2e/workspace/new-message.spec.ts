// The message that `update` looks for, written in the playground.
import { violations } from "../axe"
import { expect, test } from "../fixtures"

test("a message is written for some people, counted while its form is filled, and found by update", async ({
  page,
  playground,
  workspace,
}) => {
  await playground.open({ script: 'Intercom("boot", { user_id: "1", plan: "free" })' }, workspace)
  await playground.currentUser.getByRole("button", { name: "New message" }).click()
  const dialog = page.getByRole("dialog", { name: "New message" })
  await expect(dialog.getByRole("button", { name: "Make it live" })).toBeDisabled()
  await dialog.getByRole("textbox", { name: "Text" }).fill("A message for those on free")
  await dialog.getByRole("combobox", { name: "Who gets it" }).selectOption("People by an attribute")
  await dialog.getByRole("textbox", { name: "Value" }).fill("pro")
  await expect(dialog.getByRole("status")).toHaveText("0 people get it now.")
  await dialog.getByRole("textbox", { name: "Value" }).fill("free")
  await expect(dialog.getByRole("status")).toHaveText("1 person gets it now.")
  expect(await violations(page, { within: "dialog" })).toEqual([])
  await dialog.getByRole("button", { name: "Make it live" }).click()
  await page.getByRole("dialog", { name: "The message is live" }).getByRole("button", { name: "Done" }).click()
  await page.getByRole("textbox", { name: "Console input" }).fill('Intercom("update")')
  await page.keyboard.press("Enter")
  await expect(playground.messenger.text("A message for those on free")).toBeVisible()
})
