// Wherever a position is shown, it is one of the panes.
import { expect, test } from "../../fixtures"

test.use({ hasTouch: true })

const types = "type A = { a: string }\n\n\n"

test("the stack of an error is the script's, without the frame's own files", async ({ playground, workspace }) => {
  const script = `${types}function inner(): never {\n  throw new Error("boom")\n}\nfunction outer(): void {\n  inner()\n}\nouter()`
  await playground.open({ script }, workspace)
  const row = playground.rows("Uncaught Error: boom")
  await expect(row).toContainText("script.ts:5")
  await row.getByRole("button", { name: "Error, stack" }).click()
  await expect(row.locator("pre")).toHaveText(
    /^Error: boom\s+at inner \(script\.ts:5:9\)\s+at outer \(script\.ts:8:3\)\s+at script\.ts:10:1$/,
  )
  await row.getByRole("button", { name: "script.ts:8:3" }).click()
  await expect(playground.editor("script")).toBeVisible()
})

test("a logged error and a trace have the script's lines", async ({ playground, workspace }) => {
  const script = `${types}function sell(): void {\n  console.log({ failed: [new Error("logged")] })\n  console.trace("traced")\n}\nsell()`
  await playground.open({ script }, workspace)
  await expect(playground.rows("traced")).toContainText("at sell (script.ts:6:11)")
  const row = playground.rows("Error: logged").first()
  await row.getByRole("button", { name: /failed/ }).click()
  await row.getByRole("button", { name: /^failed/ }).click()
  await row.getByRole("button", { name: /^0/ }).click()
  await expect(row).toContainText("at sell (script.ts:5:26)")
})

test("an error that a callback of the Messenger throws shows the script's line", async ({ playground, workspace }) => {
  const script = `${types}Intercom("boot")\nIntercom("onShow", (): void => {\n  throw new Error("in callback")\n})\nIntercom("show")`
  await playground.open({ script }, workspace)
  const row = playground.rows(/in callback/).first()
  await expect(row).toContainText("script.ts:6")
  await expect(row).not.toContainText("sdk")
})

test("a stack overflow points into the function that recurses", async ({ playground, workspace }) => {
  const script = `${types}function small(n: number) {\n  return n + 1\n}\nfunction walk(n: number): number {\n  return walk(small(n)) + 1\n}\nwalk(0)`
  await playground.open({ script }, workspace)
  const row = playground.rows("Maximum call stack size exceeded")
  await expect(row.getByRole("button", { name: /^script\.ts:[78]:/ })).toBeVisible()
})

test("an overflow in what the frame itself does points there as well", async ({ playground, workspace }) => {
  const script = `${types}function walk(n: number): number {\n  console.debug(n)\n  return walk(n + 1) + 1\n}\nwalk(0)`
  await playground.open({ script }, workspace)
  await playground.filter("Maximum call stack")
  const row = playground.rows("Maximum call stack size exceeded")
  await expect(row.getByRole("button", { name: /^script\.ts:[456]:/ })).toBeVisible()
})

test("a name that the browser has, or the HTML, is said to be taken", async ({ playground, workspace }) => {
  await playground.open({ script: `${types}const top: number = 1` }, workspace)
  await expect(playground.rows("“top” is a name of the browser's own")).toContainText("script.ts:4")
  await playground.open(
    { html: "<script>const cart = []</script>", script: `${types}const cart: string[] = []` },
    workspace,
  )
  await expect(playground.rows("“cart” is declared by another script of the page")).toContainText("script.ts:4")
})

test("what inline scripts of the HTML do has their lines", async ({ playground, workspace }) => {
  const html = `<p>Shop</p>
<script>
function sell() {
  console.log("sold")
}
</script>
<script>
  Intercom("boot")

  console.log("at once")
  throw new Error("in HTML")
</script>`
  await playground.open(
    { html, script: `${types}setTimeout((): void => sell())\ndeclare function sell(): void` },
    workspace,
  )
  await expect(playground.rows("sold")).toContainText("index.html:4")
  await expect(playground.calls("boot")).toContainText("index.html:8")
  await expect(playground.rows("at once")).toContainText("index.html:10")
  const row = playground.rows("in HTML")
  await expect(row).toContainText("index.html:11:9")
  await row.getByRole("button", { name: "Error, stack" }).click()
  await row.getByRole("button", { name: "index.html:11:9" }).last().click()
  // For a moment there may be the plain one and the one that takes its place.
  await expect(playground.editor("html").first()).toBeVisible()
})
