// What somebody types is never lost.
import { expect, test } from "../fixtures"

test("no key is lost when Monaco takes over from the plain editor", async ({ page, playground, workspace }) => {
  // Monaco's chunk is the largest by far; it comes while somebody types, as on a slow line.
  let release = () => {}
  const isTyping = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route(/_next\/static\/chunks\/.*\.js/, async (route) => {
    const response = await route.fetch()
    const body = await response.text()
    if (body.length > 1_000_000) await isTyping
    await route.fulfill({ response, body })
  })
  // Where the chunk is asked for early, the page has loaded only once it is there.
  const opened = playground.openExample("boot", workspace)
  await expect(playground.calls("boot")).toContainText("stored")
  const plain = page.locator('textarea[aria-label="Script editor"]')
  await plain.focus()
  await page.keyboard.press("ControlOrMeta+Home")
  let typed = ""
  const type = async (text: string) => {
    await page.keyboard.type(text, { delay: 25 })
    typed += text
  }
  await page.keyboard.type("// ")
  await type("before-")
  release()
  for (let word = 0; await plain.count(); word++) await type(`word${word}-`)
  await opened
  await type("after")
  await expect(plain).toHaveCount(0)
  await expect(playground.editor("script")).toBeFocused()
  await expect(page.locator(".view-line").first()).toHaveText(new RegExp(`${typed}//`))
  await page.unrouteAll({ behavior: "ignoreErrors" })
})

test("edits survive a reload of the page", async ({ page, playground, workspace }) => {
  await playground.openExample("boot", workspace)
  await playground.type("script", 'console.log("my edit")')
  await expect(playground.rows("my edit")).toBeVisible()
  await page.reload()
  await expect(playground.rows("my edit")).toBeVisible()
  await expect(page.locator(".view-line").first()).toContainText("my edit")
})

test("a link opened in a tab that is here already shows its project", async ({ page, playground, workspace }) => {
  await playground.open({ script: 'console.log("first")' }, workspace)
  await expect(playground.rows("first")).toBeVisible()
  await playground.open({ script: 'console.log("second")' })
  await expect(playground.rows("second")).toBeVisible()
  await page.goBack()
  await expect(playground.rows("first")).toHaveCount(2)
})

test("a damaged link says so", async ({ page, playground }) => {
  await page.goto("/#1garbage")
  await expect(playground.rows("This link is damaged")).toBeVisible()
})

test("an import that does not load is an error at its line", async ({ page, playground, workspace }) => {
  await page.route("https://esm.sh/**", (route) => route.abort())
  await playground.open({ script: '\nimport pad from "left-pad"\nconsole.log(pad)' }, workspace)
  const row = playground.rows("Could not load https://esm.sh/left-pad")
  await expect(row).toContainText("script.ts:2")
})

test("a script that leads the preview elsewhere is no endless loop", async ({ page, playground, workspace }) => {
  await playground.open({ script: 'setTimeout(() => location.assign("https://example.com/"), 300)' }, workspace)
  await expect(playground.rows("led the preview to another address")).toBeVisible()
  await expect(page.getByText(/not responding/i)).toHaveCount(0)
})

test("a large project is shared, edited and kept like any other", async ({ page, playground, workspace }) => {
  const script = `// ${"large ".repeat(50_000)}\nconsole.log("it " + "runs")`
  await playground.open({ script }, workspace)
  await expect(playground.rows("it runs")).toBeVisible()
  await page.getByRole("tab", { name: "HTML" }).click()
  await playground.type("html", "<p>Edited</p>")
  await expect(playground.preview.getByText("Edited")).toBeVisible()
  await page.reload()
  await expect(playground.preview.getByText("Edited")).toBeVisible()
  await expect(playground.rows("it runs").first()).toBeVisible()
})

test("another example takes no edits away: Undo, Back and the page itself bring them back", async ({
  page,
  playground,
  workspace,
}) => {
  await playground.openExample("boot", workspace)
  await playground.type("script", 'console.log("my edit")')
  await expect(playground.rows("my edit")).toBeVisible()
  const line = page.locator(".view-line").first()
  const example = page.getByRole("combobox", { name: "Example" })

  await example.selectOption("update")
  await expect(page).toHaveURL(/example=update/)
  await expect(line).not.toContainText("my edit")
  await playground.editor("script").press("ControlOrMeta+z")
  await expect(line).toContainText("my edit")
  await playground.editor("script").press("ControlOrMeta+Shift+z")
  await expect(line).not.toContainText("my edit")

  await page.goBack()
  await expect(page).toHaveURL(/example=boot/)
  await expect(line).toContainText("my edit")
  await expect(example).toHaveValue("boot")
  await page.goForward()
  await expect(example).toHaveValue("update")
  await expect(line).not.toContainText("my edit")
})

test("Ctrl+S runs the project, and opens no dialog of the browser", async ({ page, playground, workspace }) => {
  const script = `console.log("it " + "runs")
    addEventListener("keydown", (event) => setTimeout(() => console.log("prevented: " + event.defaultPrevented)))`
  await playground.open({ html: "<button>Here</button>", script }, workspace)
  await expect(playground.rows("it runs")).toHaveCount(1)
  const isPrevented = page.evaluate(
    () =>
      new Promise<boolean>((resolve) => {
        const listener = (event: KeyboardEvent) =>
          event.key === "s" && setTimeout(() => resolve(event.defaultPrevented))
        addEventListener("keydown", listener, { capture: true })
      }),
  )
  // Monaco may be on its way in the place of the plain editor.
  await playground.editor("script").first().press("ControlOrMeta+s")
  expect(await isPrevented).toBe(true)
  await expect(playground.rows("it runs")).toHaveCount(2)
  await playground.preview.getByRole("button", { name: "Here" }).press("ControlOrMeta+s")
  await expect(playground.rows("prevented: true")).toBeVisible()
})
