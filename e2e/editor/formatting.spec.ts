// Prettier in the editor.
import { expect, test } from "../fixtures"

const untidy = "const a=1\nconst b = [ 2,3 ]\nconsole.log(a,b)"

test("formatting is one step, keeps the cursor, and changes nothing of what does not parse", async ({
  page,
  playground,
  workspace,
}) => {
  await playground.open({ script: "" }, workspace)
  await playground.type("script", untidy)
  const lines = page.locator(".view-line")

  await page.keyboard.press("Shift+Alt+F")
  await expect(lines.first()).toHaveText("const a = 1")
  await expect(lines.nth(1)).toHaveText("const b = [2, 3]")
  // Where the text ended before, after its last parenthesis.
  await page.keyboard.type("//here")
  await expect(lines.nth(2)).toHaveText("console.log(a, b)//here")
  await page.keyboard.press("ControlOrMeta+z")
  await expect(lines.nth(2)).toHaveText("console.log(a, b)")
  await page.keyboard.press("ControlOrMeta+z")
  await expect(lines.first()).toHaveText("const a=1")
  await expect(lines.nth(1)).toHaveText("const b = [ 2,3 ]")

  await playground.type("script", "const a=1\nconst b = (")
  await page.getByRole("button", { name: /^Format/ }).click()
  const alert = page.getByRole("alert").filter({ hasText: "Nothing was changed" })
  await expect(alert).toContainText("Script, line 2:")
  await expect(lines.first()).toHaveText("const a=1")
  await playground.editor("script").focus()
  await page.keyboard.type("1)")
  await expect(alert).toHaveCount(0)

  await test.step("on save, where that is chosen", async () => {
    await page.keyboard.press("ControlOrMeta+s")
    await expect(playground.editor("script")).toBeFocused()
    await playground.palette.choose("format on save")
    await playground.editor("script").focus()
    await page.keyboard.press("ControlOrMeta+s")
    await expect(lines.first()).toHaveText("const a = 1")
    await expect(lines.nth(1)).toHaveText("const b = 1")
  })

  await test.step("the other panes", async () => {
    await page.getByRole("tab", { name: "CSS" }).click()
    await playground.type("css", "p{color:red}")
    await playground.palette.choose("format")
    await expect(lines.first()).toHaveText("p {")
    await page.getByRole("tab", { name: "HTML" }).click()
    await playground.type("html", "<p   class='a'>Hi</p><style>p{color:red}</style>")
    await page.keyboard.press("Shift+Alt+F")
    await expect(lines.first()).toHaveText('<p class="a">Hi</p>')
    await expect(page.locator(".view-lines")).toContainText("color: red;")
  })
})

test.describe("by touch, without Monaco", () => {
  test.use({ hasTouch: true })

  test("the plain editor is formatted as well, and its Undo takes it back", async ({ page, playground, workspace }) => {
    await playground.open({ script: untidy }, workspace)
    const editor = playground.editor("script")
    await page.getByRole("button", { name: /^Format/ }).click()
    await expect(editor).toHaveValue("const a = 1\nconst b = [2, 3]\nconsole.log(a, b)\n")
    await editor.focus()
    await page.keyboard.press("ControlOrMeta+z")
    await expect(editor).toHaveValue(untidy)
  })
})
