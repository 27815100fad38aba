// A line of the console runs in the page that runs.
import { expect, test } from "../fixtures"
import { Console } from "../pages/console"

test.use({ hasTouch: true })

/** Lines that follow each other in one page, and what the last row says then. */
const lines: [line: string, shown: string | RegExp][] = [
  ["1 + 1", "2"],
  ["const shop: { name: string } = { name: 'Corner' }", "undefined"],
  ["shop", '{name: "Corner"}'],
  ["const shop = 2; shop * 2", "4"],
  ["await Promise.resolve([1])", "[1]"],
  ["const late = await new Promise<string>((done) => setTimeout(done, 1, 'later'))", "undefined"],
  ["late", '"later"'],
  ["fromScript + fromLet", "3"],
  ["function twice(n: number) { return 2 * n }", "undefined"],
  ["twice(4)", "8"],
  ["const name = { a: 1 }", "undefined"],
  ["name", "{a: 1}"],
  ["const top = 1", "Identifier 'top' has already been declared"],
  ["let fromLet = 5", /'fromLet' has already been declared/],
  ["missing.field", /missing is not defined/],
  ["\n  null.field", /console:2:8/],
  ["throw { code: 5 }", "{code: 5}"],
  ["await Promise.reject(new TypeError('no'))", "Uncaught TypeError: no"],
  ["const = 5", /console:1:7/],
  ["document.querySelector('p')", "<p>"],
  ["console.log('said %d', 5)", "undefined"],
]

test("lines are evaluated as TypeScript, one after the other", async ({ playground, workspace, page }) => {
  const script = "var fromScript = 1; let fromLet = 2"
  await playground.open({ html: "<p></p>", script }, workspace)
  const console = new Console(playground)
  await expect(console.input).toBeEnabled()
  for (const [line, shown] of lines) {
    await test.step(line, async () => {
      await console.enter(line)
      await expect(console.last).toContainText(shown)
    })
  }
  await expect(playground.rows("said 5")).toContainText("from the console")

  await test.step("a call is a row like any other, which says where it came from", async () => {
    await console.enter('Intercom("getVisitorId")')
    await expect(playground.calls("getVisitorId").first()).toContainText("from the console")
  })

  await test.step("lines come back, also after the page was loaded anew", async () => {
    await console.input.press("ArrowUp")
    await expect(console.input).toHaveValue('Intercom("getVisitorId")')
    await console.input.press("ArrowUp")
    await expect(console.input).toHaveValue("console.log('said %d', 5)")
    await console.input.press("ArrowDown")
    await console.input.press("ArrowDown")
    await expect(console.input).toHaveValue("")
    await page.reload()
    await expect(console.input).toBeEnabled()
    await console.input.press("ArrowUp")
    await expect(console.input).toHaveValue('Intercom("getVisitorId")')
  })

  await test.step("Shift and Enter begin another line", async () => {
    await console.input.fill("const a = 20")
    await console.input.press("Shift+Enter")
    await page.keyboard.insertText("a + 1")
    await console.input.press("Enter")
    await expect(console.last).toContainText("21")
  })

  await test.step("Control and L clear", async () => {
    await console.input.press("Control+l")
    await expect(playground.inspector.getByText("Nothing has happened yet.")).toBeVisible()
  })
})

test("the names of a module are there, and those of the lines before", async ({ playground, workspace }) => {
  const script = `
const shop = { name: "Corner", open: false }
function openShop() { shop.open = true; return shop }
export {}`
  await playground.open({ script }, workspace)
  const console = new Console(playground)
  await expect(console.input).toBeEnabled()
  const lines = [
    ["openShop()", '{name: "Corner", open: true}'],
    [
      "const copy = { ...shop, name: 'Copy' }; class Sign {}; function sign() { return Sign.name + copy.name }",
      "undefined",
    ],
    ["sign()", '"SignCopy"'],
    ["const { name } = await Promise.resolve(copy)", "undefined"],
    ["[name, shop.name]", '["Copy", "Corner"]'],
    ["missing", /missing is not defined/],
  ] as const
  for (const [line, shown] of lines) {
    await test.step(line, async () => {
      await console.enter(line)
      await expect(console.last).toContainText(shown)
    })
  }
  await console.input.fill("openS")
  await console.input.press("Tab")
  await expect(console.input).toHaveValue("openShop")
})

test("names are completed by what the page has, without running a getter", async ({ playground, workspace, page }) => {
  const script = `
const corner = { alpha: 1, alphabet: 2, get lazy() { document.title = "was run"; return { inner: 1 } } }`
  await playground.open({ script }, workspace)
  const console = new Console(playground)
  const completions = playground.inspector.getByRole("listbox", { name: "Completions" })
  await expect(console.input).toBeEnabled()

  await console.input.fill("corn")
  await console.input.press("Tab")
  await expect(console.input).toHaveValue("corner")
  await console.input.press("End")
  await page.keyboard.insertText(".al")
  await console.input.press("Tab")
  await expect(console.input).toHaveValue("corner.alpha")
  await expect(completions.getByRole("option")).toHaveText(["alpha", "alphabet"])
  await console.input.press("ArrowDown")
  await console.input.press("Enter")
  await expect(console.input).toHaveValue("corner.alphabet")
  await expect(completions).toHaveCount(0)

  // Nothing is left to complete: the key leaves the field.
  await console.input.press("Tab")
  await expect(console.input).not.toBeFocused()

  await console.input.fill("corner.lazy.in")
  await console.input.press("Tab")
  await console.enter("document.title")
  await expect(console.last).not.toContainText("was run")

  await console.input.fill("Intercom('x'); docu")
  await console.input.press("Tab")
  await expect(console.input).toHaveValue("Intercom('x'); document")
})

test("a line that hangs is stopped as a script is, and says why no other can be entered", async ({
  playground,
  workspace,
  page,
}) => {
  await playground.open({ html: "<p>Here</p>" }, workspace)
  const console = new Console(playground)
  await expect(console.input).toBeEnabled()
  await console.enter("while (true) {}")
  await page.getByRole("button", { name: "End preview" }).click()
  await expect(console.input).toBeDisabled()
  await expect(console.input).toHaveAttribute("placeholder", "The preview is stopped. Press Run to start it again.")
  await playground.run()
  await expect(console.input).toBeEnabled()
  await console.enter("document.body.innerText")
  await expect(console.last).toContainText("Here")
})

test("a stranger's page is evaluated in once it runs", async ({ playground, workspace }) => {
  await playground.openStrangers({ script: 'const theirs = "theirs"' }, workspace)
  const console = new Console(playground)
  await expect(console.input).toBeDisabled()
  await expect(console.input).toHaveAttribute("placeholder", "Nothing has run yet. Press Run first.")
  await playground.run()
  await expect(console.input).toBeEnabled()
  await console.enter("theirs")
  await expect(console.last).toContainText('"theirs"')
})
