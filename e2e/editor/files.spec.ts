// Named files beside the panes.
import { expect, test } from "../fixtures"
import { Files } from "../pages/files"

const cart = 'import data from "./data.json"\nexport function total(): number {\n  return data.price * 2\n}\n'

test("files are added, imported, renamed and deleted beside the panes, and nothing is lost", async ({
  page,
  playground,
  workspace,
}) => {
  const files = new Files(page)
  await playground.open({ script: 'console.log("alone")' }, workspace)
  await playground.type("script", 'import { total } from "./cart"\nconsole.log("total is " + total())')
  await expect(playground.rows("there is no such file").first()).toContainText("script.ts:1")

  await test.step("a name that no file can have is refused with the reason", async () => {
    await files.add("../cart.ts")
    await expect(files.problem).toContainText("without “..”")
    await files.name.fill("con.ts")
    await page.keyboard.press("Enter")
    await expect(files.problem).toContainText("Choose another name")
    await files.name.fill("cart.ts")
    await page.keyboard.press("Enter")
    await expect(files.tab("cart.ts")).toHaveAttribute("aria-selected", "true")
  })

  await test.step("files import each other", async () => {
    await playground.type("cart.ts", cart)
    await files.add("data.json")
    await playground.editor("data.json").focus()
    await page.keyboard.press("ControlOrMeta+A")
    // What is typed over a selection closes its first bracket once more.
    await page.keyboard.press("Delete")
    await page.keyboard.insertText('{ "price": 21 }')
    await expect(playground.rows("total is 42")).toBeVisible()
    await files.add("Cart.ts")
    await expect(files.problem).toContainText("there is a file “cart.ts” already")
    await page.keyboard.press("Escape")
  })

  await test.step("an error leads to its line in the file", async () => {
    await files.tab("cart.ts").click()
    await playground.type("cart.ts", '// here\nexport function total() {\n  throw new Error("sold out")\n}')
    const row = playground.rows("sold out")
    await files.tab("Script").click()
    await row.getByRole("button", { name: "cart.ts:3" }).click()
    await expect(files.tab("cart.ts")).toHaveAttribute("aria-selected", "true")
    await expect(page.locator(".line-numbers.active-line-number")).toHaveText("3")
    await playground.type("cart.ts", cart)
  })

  await test.step("a file that was deleted comes back", async () => {
    await playground.clear()
    await files.choose("data.json", "Delete")
    await expect(files.tab("data.json")).toHaveCount(0)
    await expect(playground.rows(/there is no such file.*cart\.ts:1/).first()).toBeVisible()
    await page.getByRole("status").getByRole("button", { name: "Undo" }).click()
    await expect(playground.rows("total is 42")).toBeVisible()
  })

  await test.step("a renamed file keeps its text", async () => {
    await files.choose("cart.ts", "Rename")
    await files.name.fill("shop/basket.ts")
    await page.keyboard.press("Enter")
    await expect(files.tab("shop/basket.ts")).toHaveAttribute("aria-selected", "true")
    await files.tab("Script").click()
    await playground.clear()
    await playground.type("script", 'import { total } from "./shop/basket"\nconsole.log("moved " + total())')
    // What the renaming itself ran may have said of the old name as well.
    await expect(playground.rows(/there is no such file.*shop\/basket\.ts:1/).first()).toBeVisible()
    await files.tab("shop/basket.ts").click()
    await playground.type("shop/basket.ts", cart.replace("./data", "../data"))
    await expect(playground.rows("moved 42")).toBeVisible()
  })

  await test.step("all of it is there after a reload, and in a link", async () => {
    await page.reload()
    await expect(files.tab("shop/basket.ts")).toBeVisible()
    await expect(playground.rows("moved 42")).toBeVisible()
    await page.getByRole("button", { name: "Share" }).click()
    const link = await page.getByRole("textbox", { name: "Link to this project" }).inputValue()
    await page.goto("about:blank")
    await page.goto(link)
    await expect(files.tab("data.json")).toBeVisible()
    await expect(playground.rows("moved 42")).toBeVisible()
  })
})

test("what ran shows in a tab of its own, with its size", async ({ page, playground, workspace }) => {
  const named = { "cart.ts": "export const total: number = 42" }
  await playground.open({ script: 'import { total } from "./cart"\nconsole.log("sum " + total)', named }, workspace)
  await expect(playground.rows("sum 42")).toBeVisible()
  await page.getByRole("tab", { name: "Bundled" }).click()
  const bundled = page.getByRole("region", { name: "Bundled code" })
  await expect(bundled).toContainText(/Run 1: \d+ bytes/)
  await expect(bundled).toContainText("var total = 42;")
  await page.getByRole("tab", { name: "Script" }).click()
  await expect(bundled).toHaveCount(0)
  await expect(page.locator(".view-line").first()).toBeVisible()
})
