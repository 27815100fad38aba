// What happens when the visitor, or the visitor's code, is wrong.
import { expect, test } from "../../fixtures"

// By touch the page loads no Monaco, and half as long.
test.use({ hasTouch: true })

test.describe("in Monaco", () => {
  test.use({ hasTouch: false })

  test("a syntax error is marked and the last good preview stays", async ({ page, playground, workspace }) => {
    await playground.open({ html: "<p>still here</p>", script: "const fine = 1" }, workspace)
    await expect(playground.preview.getByText("still here")).toBeVisible()
    await playground.type("script", "const fine = 1\nconst broken = ;")
    await expect(playground.rows("Unexpected")).toContainText("script.ts:2")
    await expect(page.locator(".squiggly-error").first()).toBeVisible()
    await expect(playground.preview.getByText("still here")).toBeVisible()
    await playground.type("script", 'console.log("mended")')
    await expect(playground.rows("mended")).toBeVisible()
    await expect(page.locator(".squiggly-error")).toHaveCount(0)
  })

  test("a runtime error names its line, and a click goes there", async ({ page, playground, workspace }) => {
    const script =
      "type Box = { value: number }\n\nfunction open(box: Box | null) {\n  return box!.value\n}\nopen(null)\n"
    await playground.open({ script }, workspace)
    const row = playground.rows("Cannot read properties of null")
    await expect(row).toBeVisible()
    await page.locator(".monaco-editor").first().waitFor()
    await row.getByRole("button", { name: "script.ts:4" }).click()
    await expect(playground.editor("script")).toBeFocused()
    await page.keyboard.insertText("/* here */")
    await expect(page.locator(".view-line").nth(3)).toContainText("/* here */")
  })
})

test("a rejected promise is shown with its line", async ({ playground, workspace }) => {
  await playground.open({ script: "\nvoid Promise.reject(new Error('lost'))" }, workspace)
  await expect(playground.rows("Unhandled rejection: Error: lost")).toContainText("script.ts:2")
})

test("a malformed App ID is refused with the reason and the old one stays in use", async ({
  playground,
  workspace,
}) => {
  await playground.open({ script: 'Intercom("boot")' }, workspace)
  await expect(playground.calls("boot")).toContainText("stored")
  await playground.chooseAppId("no spaces!")
  await expect(playground.page.getByText(/An App ID must be 3 to 64/)).toBeVisible()
  await expect(playground.appId).toHaveAttribute("aria-invalid", "true")
  await playground.appId.press("Escape")
  await expect(playground.appId).toHaveValue(workspace.appId)
})

test("an unknown App ID is refused with a way out", async ({ playground }) => {
  await playground.open({ script: "" })
  await playground.chooseAppId("zzzzzzzz")
  await expect(playground.page.getByText(/zzzzzzzz/)).toBeVisible()
  await expect(playground.appId).toHaveAttribute("aria-invalid", "true")
})

test("an unknown method warns and never throws", async ({ playground, workspace }) => {
  await playground.open({ script: 'Intercom("boot")\nIntercom("nope", 1)\nconsole.log("went on")' }, workspace)
  await expect(playground.calls("nope")).toContainText("unknown method")
  await expect(playground.rows("went on")).toBeVisible()
})

test("an alert is no endless loop", async ({ page, playground, workspace }) => {
  page.on("dialog", (dialog) => setTimeout(() => dialog.accept(), 2_000))
  await playground.open({ script: 'alert("hello")\nconsole.log("closed")' }, workspace)
  await expect(playground.rows("closed")).toBeVisible()
  await expect(page.getByText(/not responding/i)).toHaveCount(0)
})

test("5,000 logged objects leave a list that can be used", async ({ page, playground, workspace }) => {
  await playground.open({ script: "for (let i = 0; i < 5000; i++) console.log({ i })" }, workspace)
  await expect(playground.inspector.getByText("4999").first()).toBeVisible()
  expect(await page.locator('[aria-label="Inspector"] li').count()).toBeLessThan(100)
})

test("a logged value is the one at the time of the call", async ({ playground, workspace }) => {
  await playground.open({ script: "const list = [1, 2, 3]\nconsole.log(list)\nlist.push(4)" }, workspace)
  const row = playground.rows("[1, 2, 3")
  await expect(row).toBeVisible()
  await expect(row).not.toContainText("4")
})
