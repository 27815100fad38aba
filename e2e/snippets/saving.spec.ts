// Snippets in the playground: saved without an account, in revisions, and forked by whoever has no key.
import type { Page } from "@playwright/test"
import { expect, test } from "../fixtures"
import { Snippets } from "../pages/snippets"
import type { Workspace } from "../pages/workspace"

/** A project that logs the text and has been saved once. */
async function openSaved(page: Page, workspace: Workspace, text: string): Promise<Snippets> {
  const snippets = new Snippets(page)
  const { playground } = snippets
  await playground.open({ script: `console.log("${text}")` }, workspace)
  await expect(playground.rows(text)).toBeVisible()
  await snippets.save()
  return snippets
}

test("a project is saved, saved again, compared and brought back, and is there after a reload", async ({
  page,
  workspace,
}) => {
  const snippets = await openSaved(page, workspace, "first")
  const { playground } = snippets
  await expect(page).toHaveURL(/\/\?snippet=[0-9a-z]+$/)
  await playground.type("script", 'console.log("second")')
  await expect(snippets.button).toHaveText("Save")
  await snippets.save()

  await snippets.button.click()
  await snippets.panel.getByRole("textbox", { name: "Title" }).fill("Two lines")
  await snippets.panel.getByRole("textbox", { name: /^Tags/ }).fill("console, Logout Flow")
  await snippets.panel.getByRole("button", { name: "Save details" }).click()
  await expect(snippets.panel.getByRole("textbox", { name: /^Tags/ })).toHaveValue("console, logout-flow")
  await page.keyboard.press("Escape")
  await snippets.openRevisions()
  await expect(snippets.dialog.getByRole("heading", { name: "Revisions of Two lines" })).toBeVisible()
  await expect(snippets.dialog.getByRole("row")).toHaveCount(3)
  await expect(snippets.dialog.locator(".view-line").filter({ hasText: "first" }).first()).toBeVisible()
  await expect(snippets.dialog.locator(".view-line").filter({ hasText: "second" }).first()).toBeVisible()
  // The saves ran it too: which lines are there by now, is none of this test's business.
  await page.keyboard.press("Escape")
  await playground.clear()
  await snippets.openRevisions()
  await snippets.dialog.getByRole("button", { name: "Put revision 1 into the panes" }).click()
  await page.keyboard.press("Escape")
  await expect(playground.rows("first")).toBeVisible()
  await expect(playground.rows("second")).toHaveCount(0)
  await snippets.save()

  await page.reload()
  // Monaco takes the place of a plain field, soon or late.
  await expect(page.locator(".view-line").filter({ hasText: "first" })).toBeVisible()
  await expect(snippets.button).toHaveText("Saved")
  await expect(playground.strangers).toBeHidden()
})

test("another browser reads it, runs it as a stranger's, and saves a fork of its own", async ({
  page,
  workspace,
  browser,
}) => {
  const snippets = await openSaved(page, workspace, "theirs")

  const context = await browser.newContext()
  const visitor = await snippets.openIn(await context.newPage())
  await visitor.playground.strangers.waitFor()
  await visitor.playground.run()
  await expect(visitor.playground.rows("theirs")).toBeVisible()
  await visitor.playground.type("script", 'console.log("mine")')
  await visitor.save()
  expect(visitor.slug()).not.toBe(snippets.slug())
  const answer = await visitor.page.request.get(`/api/snippets/${visitor.slug()}`)
  expect(await answer.json()).toMatchObject({ forked_from: { slug: snippets.slug(), revision: 1 }, latest_revision: 2 })
  // A fork is theirs to change, and still nothing they wrote.
  await visitor.page.reload()
  await expect(visitor.playground.strangers).toBeVisible()
  const original = await page.request.get(`/api/snippets/${snippets.slug()}`)
  expect(await original.json()).toMatchObject({ latest_revision: 1, fork_count: 1 })
  await context.close()
})

test("a save that another tab was faster than shows both, and loses neither", async ({ page, workspace }) => {
  const snippets = await openSaved(page, workspace, "start")
  const { playground } = snippets
  const other = await snippets.openIn(await page.context().newPage())
  await other.playground.type("script", 'console.log("from the other tab")')
  await other.save()

  await playground.type("script", 'console.log("from this tab")')
  await page.keyboard.press("ControlOrMeta+S")
  await expect(snippets.dialog.getByRole("heading", { name: "Revision 2 was saved in between" })).toBeVisible()
  await expect(snippets.dialog.locator(".view-line").filter({ hasText: "from the other tab" }).first()).toBeVisible()
  await expect(snippets.dialog.locator(".view-line").filter({ hasText: "from this tab" }).first()).toBeVisible()
  await snippets.dialog.getByRole("button", { name: "Save mine as revision 3" }).click()
  await expect(snippets.button).toHaveText("Saved")
  const numbers = await page.request.get(`/api/snippets/${snippets.slug()}/revisions`)
  expect((await numbers.json()).data.map(({ number }: { number: number }) => number)).toEqual([3, 2, 1])
})

test("keys in the text are asked about, what is deleted comes back, and a key goes to another browser", async ({
  page,
  playground,
  workspace,
  browser,
}) => {
  const snippets = new Snippets(page)
  const token = `eyJhbGciOiJIUzI1NiJ9.eyJ1c2VyX2lkIjoiMSJ9.${"k".repeat(43)}`
  await playground.open({ script: `const hash = 1\nconst token = "${token}"\nconsole.log("ran")` }, workspace)
  await expect(playground.rows("ran")).toBeVisible()
  await page.keyboard.press("ControlOrMeta+S")
  await expect(snippets.dialog.getByRole("alert")).toContainText(/line 2/i)
  await snippets.dialog.getByRole("button", { name: "Save it as it is" }).click()
  await expect(snippets.button).toHaveText("Saved")

  await snippets.button.click()
  await snippets.panel.getByRole("button", { name: "Delete" }).click()
  await expect(snippets.panel).toContainText("Deleted.")
  expect((await page.request.get(`/api/snippets/${snippets.slug()}`)).status()).toBe(404)
  await snippets.panel.getByRole("button", { name: "Undo" }).click()
  await expect(snippets.panel).toContainText("Saved.")
  expect((await page.request.get(`/api/snippets/${snippets.slug()}`)).status()).toBe(200)
  const link = await snippets.link.inputValue()

  const editKey = await page.evaluate(() => JSON.parse(localStorage["messenger-playground:snippets"])[0].editKey)
  const context = await browser.newContext()
  const elsewhere = new Snippets(await context.newPage())
  await elsewhere.page.goto("/")
  await elsewhere.button.click()
  await elsewhere.panel.getByText(/^My snippets/).click()
  await elsewhere.panel.getByRole("textbox", { name: "Link of a snippet" }).fill(link)
  await elsewhere.panel.getByRole("textbox", { name: "Its edit key" }).fill(editKey)
  await elsewhere.panel.getByRole("button", { name: "Edit it in this browser" }).click()
  await elsewhere.playground.strangers.waitFor()
  await elsewhere.playground.type("script", 'console.log("changed elsewhere")')
  await elsewhere.save()
  expect(elsewhere.slug()).toBe(snippets.slug())
  await context.close()
})
