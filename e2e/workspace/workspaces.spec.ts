// Ways to an App ID other than the demo's.
import { expect, test } from "../fixtures"
import { Workspace } from "../pages/workspace"

const boot = { script: 'Intercom("boot", { user_id: "1", name: "Ada" })' }

test("a new workspace is made, shown with its keys once, and used", async ({ page, playground }) => {
  await playground.open(boot)
  await page.getByRole("button", { name: "Workspace" }).click()
  await page.getByRole("menuitem", { name: "New workspace" }).click()
  await page.getByRole("textbox", { name: "Name" }).fill("Shop")
  await page.getByRole("button", { name: "Create workspace" }).click()
  const dialog = page.getByRole("dialog", { name: "Your workspace" })
  const keys = dialog.getByRole("definition")
  await expect(keys).toHaveCount(3)
  const [appId = "", , accessToken = ""] = await keys.allInnerTexts()
  await dialog.getByRole("button", { name: "Use this App ID" }).click()
  await expect(playground.appId).toHaveValue(appId.trim())
  const workspace = new Workspace(page.request, appId.trim(), accessToken.trim())
  await expect.poll(() => workspace.users()).toMatchObject([{ user_id: "1", name: "Ada" }])
  await expect(playground.currentUser).toContainText("Ada")
})

test("another's App ID can be written to and not read, until its access token is given", async ({
  page,
  playground,
}) => {
  const theirs = await Workspace.create(page.request, "Theirs")
  await playground.open(boot, theirs)
  await expect.poll(async () => (await theirs.users()).length).toBe(1)
  await expect(playground.currentUser).toContainText("access token")
  await expect(playground.currentUser).not.toContainText("Ada")
  await page.getByRole("button", { name: "Workspace" }).click()
  await page.getByRole("menuitem", { name: "Connect with access token" }).click()
  const token = page.getByLabel("Access token", { exact: true })
  await token.fill("wrong")
  await page.getByRole("button", { name: "Connect", exact: true }).click()
  await expect(page.getByRole("alert").filter({ hasText: "it opens no workspace" })).toBeVisible()
  await token.fill(theirs.accessToken)
  await page.getByRole("button", { name: "Connect", exact: true }).click()
  await expect(playground.currentUser).toContainText("Ada")
  await expect(playground.calls("boot").last()).toContainText("stored")
})
