// The light editor, which phones get once somebody edits.
import { violations } from "../axe"
import { expect, test } from "../fixtures"

test.use({ hasTouch: true, viewport: { width: 390, height: 844 } })

test("on a phone the editor indents, undoes, formats, goes to a line and keeps the draft", async ({
  page,
  playground,
  workspace,
}) => {
  await playground.open({ script: "let a = 1", css: "p {}" }, workspace)
  const show = (name: string) => page.getByRole("radio", { name, exact: true }).click()
  await show("Code")
  const editor = playground.editor("script")
  await expect(editor).toHaveValue("let a = 1")
  await editor.tap()
  // The light one comes, and then the plain one goes.
  await page.locator(".cm-content").first().waitFor()
  await expect(editor).toHaveCount(1)
  await expect(editor).toBeFocused()
  await page.keyboard.press("ControlOrMeta+End")
  await page.keyboard.type("\nif (a) {\nthrow new Error('light')\n}")
  const lines = editor.locator(".cm-line")
  await expect(lines).toHaveText(["let a = 1", "if (a) {", "  throw new Error('light')", "}"])
  expect(await violations(page)).toEqual([])

  // Each pane has its own text and its own past.
  await page.getByRole("tab", { name: "CSS" }).click()
  await playground.editor("css").fill("p{color:red}")
  await page.getByRole("button", { name: /^Format/ }).click()
  await expect(playground.editor("css").locator(".cm-line")).toHaveText(["p {", "  color: red;", "}", ""])
  await playground.editor("css").press("ControlOrMeta+Z")
  await expect(playground.editor("css").locator(".cm-line")).toHaveText(["p{color:red}"])
  await page.getByRole("tab", { name: "Script" }).click()
  await expect(lines).toHaveCount(4)

  await show("Inspector")
  await playground
    .rows("Uncaught Error: light")
    .getByRole("button", { name: /^script\.ts:3/ })
    .first()
    .click()
  await expect(editor).toBeFocused()
  await expect(editor.locator(".cm-activeLine")).toHaveText("  throw new Error('light')")

  await page.reload()
  await show("Code")
  await expect(editor).toHaveValue(/throw new Error\('light'\)\n}/)
})
