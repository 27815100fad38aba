// What the page can be told by name and by keys.
import { violations } from "../axe"
import { expect, test } from "../fixtures"

test("commands are found by words and done by keyboard alone", async ({ page, playground, workspace }) => {
  await playground.open({ html: "<h1>Shop</h1>", css: "h1 { color: red }", script: 'console.log("ran")' }, workspace)
  await expect(playground.rows("ran")).toHaveCount(1)
  const { palette } = playground

  await test.step("run", async () => {
    await palette.choose("run")
    await expect(playground.rows("ran")).toHaveCount(2)
    await expect(palette.dialog).toBeHidden()
  })

  await test.step("a pane of the editor, from within the editor", async () => {
    await page.locator(".monaco-editor").first().waitFor()
    await playground.editor("script").focus()
    await palette.choose("edit css")
    await expect(playground.editor("css")).toBeFocused()
    await expect(page.getByRole("tab", { name: "CSS" })).toHaveAttribute("aria-selected", "true")
  })

  await test.step("the App ID, the theme and auto-run", async () => {
    await palette.choose("app id")
    await expect(playground.appId).toBeFocused()
    await palette.choose("dark")
    await expect(page.locator("html")).toHaveAttribute("data-theme", "dark")
    await palette.choose("auto-run")
    await expect(page.getByRole("switch", { name: "Auto-run" })).not.toBeChecked()
  })

  await test.step("sharing, and the inspector", async () => {
    await palette.choose("share")
    await expect(page.getByRole("textbox", { name: "Link to this project" })).toBeVisible()
    await page.keyboard.press("Escape")
    await palette.choose("clear inspector")
    await expect(playground.rows("ran")).toHaveCount(0)
  })

  await test.step("Escape gives the focus back, and words of no command are said to be that", async () => {
    await playground.appId.focus()
    await page.keyboard.press("ControlOrMeta+k")
    await palette.field.fill("nothing like that")
    await expect(palette.dialog.getByText("No command has these words.")).toBeVisible()
    await page.keyboard.press("Escape")
    await expect(palette.dialog).toBeHidden()
    await expect(playground.appId).toBeFocused()
  })

  await test.step("an example", async () => {
    await palette.choose("example track")
    await expect(playground.preview.getByRole("button", { name: "Place an order" })).toBeVisible()
  })
})

test("what is typed before the palette is there comes into it", async ({ page, playground, workspace }) => {
  await playground.open({ script: "" }, workspace)
  await page.getByRole("button", { name: /^Commands/ }).waitFor()
  await page.locator(".monaco-editor").first().waitFor()
  await playground.editor("script").focus()
  let release = () => {}
  const isTyped = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route(/_next\/static\/chunks\/.*\.js/, async (route) => {
    await isTyped
    await route.continue()
  })
  await page.keyboard.press("ControlOrMeta+k")
  await page.keyboard.type("edit css")
  release()
  await expect(playground.palette.field).toHaveValue("edit css")
  await page.keyboard.press("Enter")
  await expect(playground.editor("css")).toBeFocused()
  await page.getByRole("tab", { name: "Script" }).click()
  await expect(page.locator(".view-line").first()).toHaveText("")
})

test("the question mark lists the keys, but is typed where somebody types", async ({ page, playground, workspace }) => {
  await playground.open({ script: "" }, workspace)
  const help = page.getByRole("dialog", { name: "Keyboard shortcuts" })
  await page.locator(".monaco-editor").first().waitFor()
  await playground.editor("script").focus()
  await page.keyboard.type("a ? b : c")
  await expect(page.locator(".view-line").first()).toHaveText("a ? b : c")
  await playground.filter("?")
  await expect(help).toHaveCount(0)

  await page.getByRole("button", { name: "Share" }).focus()
  await page.keyboard.press("?")
  await expect(help).toContainText("Ctrl+Enter")
  await expect(help).toContainText("Ctrl+S")
  expect(await violations(page, { within: "dialog" })).toEqual([])
  await page.keyboard.press("Escape")
  await expect(page.getByRole("button", { name: "Share" })).toBeFocused()

  await page.getByRole("button", { name: /^Commands/ }).click()
  await playground.palette.field.waitFor()
  expect(await violations(page, { within: "dialog" })).toEqual([])
  await playground.palette.field.fill("shortcuts")
  await page.keyboard.press("Enter")
  await expect(help).toBeVisible()
})
