// What the inspector's console says is what a browser's console says.
import { expect, test } from "../fixtures"

test.use({ hasTouch: true })

/** What is logged, and what the line says of it; each begins with a text by which it is found. */
const values: [code: string, shown: string][] = [
  ['console.log("%s is %d, %i, %f%%", "Ada", 36.9, "7px", "1.5")', "Ada is 36, 7, 1.5%"],
  ['console.log("o:%o", [1])', "o:[1]"],
  ['console.log(new URL("https://shop.example/a?b=1"))', 'URL {href: "https://shop.example/a?b=1"'],
  ['console.log(new Headers({ "x-shop": "1" }))', 'Headers(1) {"x-shop" => "1"}'],
  ['const form = new FormData(); form.set("a", "b"); console.log(form)', 'FormData(1) {"a" => "b"}'],
  [
    'console.log(new File(["abc"], "a.txt", { type: "text/plain" }))',
    'File {size: 3, type: "text/plain", name: "a.txt"',
  ],
  ['console.log(new Map([["a", { b: 1 }]]))', 'Map(1) {"a" => {b: 1}}'],
  ["console.log(new Set([1]))", "Set(1) {1}"],
  ["console.log(new Float32Array([1.5, 2]))", "Float32Array(2) [1.5, 2]"],
  ["console.log(new DOMRect(1, 2, 3, 4))", "DOMRect {x: 1, y: 2, width: 3, height: 4"],
  ['console.log(Object("a"))', 'String {"a"}'],
  ["console.log(Object(1))", "Number {1}"],
  ['console.log({ [Symbol("key")]: 1 })', "{Symbol(key): 1}"],
  ["console.log({ get lazy() { return 1 } })", "{lazy: (…)}"],
  ['console.log(new MouseEvent("click", { clientX: 5 }))', 'MouseEvent {isTrusted: false, type: "click"'],
  ['console.log(new DOMException("gone", "AbortError"))', "AbortError: gone"],
  ['console.log(document.querySelectorAll("p"))', "NodeList(1) [<p>]"],
  ["console.log([1, , 2])", "[1, empty, 2]"],
  ["console.log(class Shop {})", "class Shop"],
  ["console.log({ a: 1 }.toString)", "ƒ toString"],
  ['console.assert(1 > 2, "sum %d", 3)', "Assertion failed: sum 3"],
  ["console.count(); console.count()", "default: 2"],
]

test("every kind of value is shown as what it is", async ({ playground, workspace }) => {
  const script = values.map(([code]) => `{ ${code} }`).join("\n")
  await playground.open({ html: "<p></p>", script }, workspace)
  for (const [code, shown] of values) {
    await test.step(code, async () => {
      // The list draws what is in sight only.
      await playground.filter(shown)
      await expect(playground.rows(shown)).toBeVisible()
    })
  }
})

test("the list follows the newest, however many come at once, until its reader scrolls up", async ({
  playground,
  workspace,
  page,
}) => {
  const script = `
let next = 0
function log(count) {
  for (let i = 0; i < count; i++) console.log("line " + next++)
}
function burst(left) {
  log(5000)
  // From its end: of what a busy machine runs into one second some lines are only counted.
  if (left > 1) setTimeout(burst, 1100, left - 1)
}
burst(3)`
  await playground.open({ html: '<button onclick="log(3)">More</button>', script }, workspace)
  await expect(playground.rows("line 14999")).toBeInViewport()
  await playground.rows("line 14999").hover()
  await page.mouse.wheel(0, -2_000)
  await expect(playground.rows("line 14999")).not.toBeInViewport()
  await playground.preview.getByRole("button", { name: "More" }).click()
  await page.getByRole("log").press("End")
  await expect(playground.rows("line 15002")).toBeInViewport()
  await playground.preview.getByRole("button", { name: "More" }).click()
  await expect(playground.rows("line 15005")).toBeInViewport()
})

test("dir opens what it is given", async ({ playground, workspace }) => {
  await playground.open({ script: "console.dir({ outer: { inner: 1 } })" }, workspace)
  await expect(playground.rows("outer: {inner: 1}").getByRole("button", { name: "Object", exact: true })).toBeVisible()
})

test("%c colours text, and nothing else", async ({ playground, workspace }) => {
  const script = `console.log("%cred%cplain", "color: rgb(255, 0, 0); position: fixed; background: url(https://evil.example/)", "")`
  await playground.open({ script }, workspace)
  const red = playground.inspector.getByText("red", { exact: true })
  await expect(red).toHaveCSS("color", "rgb(255, 0, 0)")
  await expect(red).toHaveCSS("position", "static")
  await expect(red).toHaveCSS("background-image", "none")
  await expect(playground.inspector.getByText("plain", { exact: true })).not.toHaveCSS("color", "rgb(255, 0, 0)")
})

test("a table has rows and columns", async ({ playground, workspace }) => {
  await playground.open({ script: 'console.table([{ name: "Ada", age: 36 }, { name: "Alan" }])' }, workspace)
  const table = playground.inspector.getByRole("table")
  await expect(table.getByRole("columnheader")).toHaveText(["(index)", "name", "age"])
  await expect(table.getByRole("row").nth(1)).toContainText('0"Ada"36')
})

test("groups open and close, and end", async ({ playground, workspace }) => {
  const script = `
console.group("outer")
console.log("within")
console.groupCollapsed("inner")
console.log("hidden")
console.groupEnd()
console.groupEnd()
console.log("behind")`
  await playground.open({ script }, workspace)
  await expect(playground.rows("behind")).toBeVisible()
  await expect(playground.rows("hidden")).toHaveCount(0)
  await playground.inspector.getByRole("button", { name: "Group inner" }).click()
  await expect(playground.rows("hidden")).toBeVisible()
  await playground.inspector.getByRole("button", { name: "Group outer" }).click()
  await expect(playground.rows("within")).toHaveCount(0)
  await expect(playground.rows("behind")).toBeVisible()
})

test("clear takes the console's lines, and leaves the calls", async ({ playground, workspace }) => {
  await playground.open(
    { script: 'Intercom("boot")\nconsole.log("before")\nconsole.clear()\nconsole.log("after")' },
    workspace,
  )
  await expect(playground.rows("after")).toBeVisible()
  await expect(playground.rows("The console was cleared.")).toBeVisible()
  await expect(playground.rows("before")).toHaveCount(0)
  await expect(playground.calls("boot")).toBeVisible()
})

test("errors come with their cause, and those that they stand for", async ({ playground, workspace }) => {
  const script = `
const cause = new TypeError("inner")
console.error(new Error("logged", { cause }))
void Promise.reject(new AggregateError([new Error("first")], "all failed"))
throw new Error("outer", { cause })`
  await playground.open({ script }, workspace)
  const logged = playground.rows("Error: logged")
  await logged.getByRole("button", { name: /cause/ }).click()
  await expect(logged).toContainText("cause: TypeError: inner")
  const thrown = playground.rows("Uncaught Error: outer")
  await thrown.getByRole("button", { name: "Error, stack" }).click()
  await expect(thrown).toContainText("cause: TypeError: inner")
  const rejected = playground.rows("AggregateError: all failed")
  await rejected.getByRole("button", { name: "Error, stack" }).click()
  await expect(rejected).toContainText("errors:")
})

test("what is thrown or rejected and is no error is shown itself", async ({ playground, workspace }) => {
  await playground.open(
    { script: "void Promise.reject({ code: 5 })\nvoid Promise.reject(7)\nthrow { reason: 6 }" },
    workspace,
  )
  await expect(playground.rows("{reason: 6}")).toContainText("Uncaught")
  await expect(playground.rows("{code: 5}")).toContainText("Unhandled rejection")
  await expect(playground.rows("Unhandled rejection: 7")).toBeVisible()
})

test("10,000 lines with a format leave a list that can be used", async ({ page, playground, workspace }) => {
  const script =
    'for (let i = 0; i < 10000; i++) console.log("%cline %d of %s", "color: red", i, "many")\nconsole.log("end")'
  await playground.open({ script }, workspace)
  await expect(playground.inspector.getByText(/line \d+ of many/).first()).toBeVisible()
  expect(await page.locator('[aria-label="Inspector"] li').count()).toBeLessThan(100)
})
