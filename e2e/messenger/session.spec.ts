// How long the conversations of a session stay in the Messenger.
import type { Page } from "@playwright/test"
import { expect, test } from "../fixtures"
import { Playground } from "../pages/playground"

// Nothing is typed here: by touch the page loads no Monaco, and half as long.
test.use({ hasTouch: true })

const boot = { script: 'Intercom("boot", { user_id: "1" })\nIntercom("trackEvent", "invited-friend")' }
const anonymous = { script: 'Intercom("boot")\nIntercom("show")' }
const reply = "Thanks for inviting a friend"

test("without shutdown a reload keeps the conversation", async ({ playground, workspace }) => {
  await playground.open(boot, workspace)
  await expect(playground.messenger.text(reply)).toBeVisible()
  await playground.page.goto("about:blank")
  await playground.open(anonymous, workspace)
  await expect(playground.messenger.panel).toContainText(reply)
})

test("once the session cookie is a week old it does not", async ({ playground, workspace }) => {
  await playground.open(boot, workspace)
  await expect(playground.messenger.text(reply)).toBeVisible()
  await playground.page.getByRole("button", { name: "Virtual browser" }).click()
  const cookie = playground.page.getByRole("listitem").filter({ hasText: `intercom-session-${workspace.appId}` })
  await cookie.getByRole("button", { name: /expire/i }).click()
  await expect(cookie).toContainText("Expired")
  await playground.page.goto("about:blank")
  await playground.open(anonymous, workspace)
  await expect(playground.messenger.panel).toBeVisible()
  await expect(playground.messenger.panel).not.toContainText(reply)
})

test("after shutdown it does not", async ({ playground, workspace }) => {
  await playground.open(
    { script: `${boot.script}\nIntercom("onUnreadCountChange", (n) => n > 1 && Intercom("shutdown"))` },
    workspace,
  )
  await expect(playground.calls("shutdown")).toContainText("stored")
  await playground.page.goto("about:blank")
  await playground.open(anonymous, workspace)
  await expect(playground.messenger.panel).toBeVisible()
  await expect(playground.messenger.panel).not.toContainText(reply)
})

test("nor after the virtual browser's cookies and storage are cleared", async ({ playground, workspace }) => {
  await playground.open(boot, workspace)
  await expect(playground.messenger.text(reply)).toBeVisible()
  await playground.page.getByRole("button", { name: "Virtual browser" }).click()
  await playground.page.getByRole("button", { name: "Clear cookies and storage" }).click()
  await expect(playground.page.getByText(`intercom-session-${workspace.appId}`)).toBeHidden()
  await playground.page.goto("about:blank")
  await playground.open(anonymous, workspace)
  await expect(playground.messenger.panel).toBeVisible()
  await expect(playground.messenger.panel).not.toContainText(reply)
})

test("two browsers with the demo App ID that boot the same id see only their own data", async ({
  browser,
  playground,
}) => {
  const other = await browser.newContext()
  const script = (event: string) => `Intercom("boot", { user_id: "1" })\nIntercom("trackEvent", "${event}")`
  await playground.open({ script: script("mine") })
  await expect(playground.currentUser).toContainText("mine")
  const theirs = new Playground(await other.newPage())
  await theirs.open({ script: script("theirs") })
  await expect(theirs.currentUser).toContainText("theirs")
  await expect(theirs.currentUser).not.toContainText("mine")
  const read = async (page: Page) =>
    JSON.stringify(await (await page.request.get("/api/playground/workspaces/demo/events")).json())
  expect(await read(playground.page)).not.toContain("theirs")
  expect(await read(theirs.page)).not.toContain("mine")
  await other.close()
})
