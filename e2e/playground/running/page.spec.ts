// The page itself: sharing, layout, theme, keyboard, reach.
import { violations } from "../../axe"
import { expect, test } from "../../fixtures"
import { Playground } from "../../pages/playground"

test("CSS edits appear without running the script again", async ({ page, playground, workspace }) => {
  await playground.open({ html: "<p>text</p>", script: 'console.log("ran")' }, workspace)
  await expect(playground.rows("ran")).toHaveCount(1)
  await page.getByRole("tab", { name: "CSS" }).click()
  await playground.type("css", "p { color: rgb(0, 128, 0) }")
  await expect(playground.preview.getByText("text")).toHaveCSS("color", "rgb(0, 128, 0)")
  await expect(playground.rows("ran")).toHaveCount(1)
})

test("HTML edits run at once", async ({ page, playground, workspace }) => {
  await playground.open({ html: "<p>first</p>" }, workspace)
  await expect(playground.preview.getByText("first")).toBeVisible()
  await page.getByRole("tab", { name: "HTML" }).click()
  await playground.type("html", "<p>second</p>")
  await expect(playground.preview.getByText("second")).toBeVisible()
})

test("choosing an example opens it", async ({ page, playground, workspace }) => {
  await playground.openExample("boot", workspace)
  await expect(playground.calls("boot")).toContainText("stored")
  await page.getByRole("combobox", { name: "Example" }).selectOption({ label: "Track events" })
  await expect(playground.preview.getByRole("button", { name: "Place an order" })).toBeVisible()
  await expect(page.getByText("trackEvent stores something the current user did")).toBeVisible()
})

test("the App ID is remembered", async ({ page, playground, workspace }) => {
  await page.goto("/")
  await playground.chooseAppId(workspace.appId)
  await expect.poll(async () => (await workspace.users()).length).toBeGreaterThan(0)
  await page.reload()
  await expect(playground.appId).toHaveValue(workspace.appId)
})

test("the editor completes methods and settings, and explains them on hover", async ({
  page,
  playground,
  workspace,
}) => {
  await playground.open({ script: "" }, workspace)
  await playground.type("script", "")
  const suggestions = page.locator(".suggest-widget")
  await page.keyboard.type('Intercom("trackE')
  await page.keyboard.press("Control+Space")
  await expect(suggestions.getByText("trackEvent").first()).toBeVisible()
  await page.keyboard.press("Enter")
  await playground.type("script", 'Intercom("update", { hide_def')
  await page.keyboard.press("Control+Space")
  await expect(suggestions.getByText("hide_default_launcher").first()).toBeVisible()
  await page.keyboard.press("Escape")
  await playground.type("script", 'Intercom("trackEvent", "ordered")')
  // What is hovered before the language service has read the new text shows nothing, until it is hovered anew.
  await expect(async () => {
    await page
      .locator(".view-line")
      .first()
      .hover({ position: { x: 400, y: 10 } })
    await page.locator(".view-line").getByText("Intercom").hover()
    await expect(page.locator(".monaco-hover").first()).toContainText("event", { timeout: 2_000 })
  }).toPass()
  await page.locator(".view-line").getByText("trackEvent").hover()
  await expect(page.getByRole("link", { name: "trackEvent in the reference" })).toBeVisible()
})

test("Escape and then Tab leave the editor", async ({ page, playground, workspace }) => {
  await playground.open({ script: "" }, workspace)
  await playground.type("script", "const a = 1")
  await page.keyboard.press("Escape")
  await page.keyboard.press("Tab")
  await expect(playground.editor("script")).not.toBeFocused()
  await expect(page.locator(".view-line").first()).toHaveText("const a = 1")
})

for (const colorScheme of ["light", "dark"] as const) {
  test(`no serious accessibility violation, ${colorScheme}`, async ({ page, playground, workspace }) => {
    await page.emulateMedia({ colorScheme })
    await playground.openExample("track-event", workspace)
    await expect(playground.calls("boot").last()).toContainText("stored")
    await page.locator(".monaco-editor").first().waitFor()
    expect(await violations(page, { except: ".monaco-editor", onlySerious: true })).toEqual([])
  })
}

test("at 390 px everything is reachable and nothing scrolls sideways", async ({ page, playground, workspace }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await playground.openExample("track-event", workspace)
  const views = {
    Code: playground.editor("script"),
    Preview: page.locator('iframe[title="Preview"]'),
    Inspector: playground.inspector,
    User: playground.currentUser,
  }
  for (const [view, content] of Object.entries(views)) {
    await page.getByRole("radio", { name: view }).check({ force: true })
    await expect(content.first(), view).toBeInViewport()
    const width = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(width).toBeLessThanOrEqual(390)
  }
})

test("panes are resized by keyboard", async ({ page, playground, workspace }) => {
  await playground.open({ script: "" }, workspace)
  const separator = page.getByRole("separator").first()
  await separator.focus()
  const before = await separator.getAttribute("aria-valuenow")
  await page.keyboard.press("ArrowRight")
  await page.keyboard.press("ArrowDown")
  await expect.poll(() => separator.getAttribute("aria-valuenow")).not.toBe(before)
})

test.describe("by touch, without Monaco", () => {
  test.use({ hasTouch: true })

  test("a shared link opens the same project, in the workspace of whoever opens it", async ({
    browser,
    page,
    playground,
    workspace,
  }) => {
    await playground.open(
      { html: "<h1>Shared</h1>", css: "h1 { color: rgb(255, 0, 0) }", script: 'console.log("shared")' },
      workspace,
    )
    await expect(playground.rows("shared")).toBeVisible()
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"])
    await page.getByRole("button", { name: "Share" }).click()
    const link = await page.getByRole("textbox", { name: "Link to this project" }).inputValue()
    // What another test left there is a link as well.
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(link)
    expect(link).not.toContain(workspace.appId)
    const other = new Playground(await (await browser.newContext()).newPage())
    await other.page.goto(link)
    await other.run()
    await expect(other.preview.getByRole("heading", { name: "Shared" })).toHaveCSS("color", "rgb(255, 0, 0)")
    await expect(other.appId).toHaveValue("demo")
    await expect(other.rows("shared")).toBeVisible()
  })

  test("the inspector catches up after the connection was away", async ({ page, playground, workspace }) => {
    await playground.open({ script: 'Intercom("boot", { user_id: "1" })' }, workspace)
    await expect(playground.calls("boot")).toContainText("stored")
    await page.context().setOffline(true)
    await playground.preview.locator("body").evaluate(() => {
      const call = (window as unknown as { Intercom(...args: unknown[]): void }).Intercom
      call("trackEvent", "while-offline")
    })
    await expect(playground.calls("trackEvent")).toContainText(/trying again|waiting|sent/)
    await page.context().setOffline(false)
    await expect(playground.calls("trackEvent")).toContainText("stored", { timeout: 30_000 })
    expect(await workspace.events()).toMatchObject([{ event_name: "while-offline" }])
  })
})
