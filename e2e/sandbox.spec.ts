// What a stranger's snippet tries against the page that runs it.
import { expect, test } from "./fixtures"

// By touch the page loads no Monaco, and half as long.
test.use({ hasTouch: true })

const attempt = (code: string) => `
try { ${code}; console.log("attempt succeeded") } catch (error) { console.log("attempt refused", error.name) }`

const attacks = {
  "reading the page": "parent.document.title",
  "reading the page's storage": "parent.localStorage.length",
  "leading the tab elsewhere": 'top.location.href = "https://example.com/phish"',
  "reading the frame element that holds its sandbox": 'frameElement.removeAttribute("sandbox")',
} as const

for (const [name, code] of Object.entries(attacks)) {
  test(`${name} is refused`, async ({ page, playground, workspace }) => {
    await playground.open({ script: attempt(code) }, workspace)
    await expect(playground.rows("attempt refused")).toBeVisible()
    expect(new URL(page.url()).pathname).toBe("/")
  })
}

test("the snippet's cookies and storage are virtual and survive a run, never the page's own", async ({
  page,
  playground,
  workspace,
}) => {
  const script = `
localStorage.setItem("seen", String(Number(localStorage.getItem("seen") ?? 0) + 1))
document.cookie = "colour=green; max-age=3600"
console.log("seen", localStorage.seen, document.cookie.includes("colour=green"), document.cookie.includes("playground"))`
  await playground.open({ script }, workspace)
  await expect(playground.rows("seen").last()).toContainText("1")
  await playground.run()
  await expect(playground.rows("seen").last()).toContainText("2")
  await expect(playground.rows("seen").last()).toContainText("truefalse")
  expect(await page.evaluate(() => localStorage.getItem("seen"))).toBeNull()
  expect((await page.context().cookies()).map(({ name }) => name)).toEqual(["playground_browser"])
})

test("a frame cannot read the workspace through the page's session", async ({ playground, workspace }) => {
  const script = `
const origins = ["http://localhost:" + location.port, location.href.replace(/\\/preview.*/, "")]
for (const origin of origins) {
  fetch(origin + "/api/playground/workspaces/${workspace.appId}/users", { credentials: "include" })
    .then((response) => console.log("answer", response.status), (error) => console.log("answer refused", error.name))
}`
  await playground.open({ script }, workspace)
  await expect(playground.rows("answer")).toHaveCount(2)
  await expect(playground.rows(/answer 200/)).toHaveCount(0)
})

test.describe("with Monaco", () => {
  test.use({ hasTouch: false })

  test("nothing of an earlier run survives", async ({ playground, workspace }) => {
    await playground.open({ script: 'window.leak = 1\nsetInterval(() => console.log("old timer"), 50)' }, workspace)
    await expect(playground.rows("old timer").first()).toBeVisible()
    await playground.type("script", 'console.log("leak is", typeof window.leak)')
    await expect(playground.rows("leak is")).toContainText("undefined")
    await playground.filter("old timer")
    // Only the rows in sight are in the document; each knows how many there are.
    const count = await playground.rows("old timer").first().getAttribute("aria-setsize")
    await playground.filter("leak is")
    await playground.run()
    await expect(playground.rows("leak is")).toHaveCount(2)
    await playground.filter("old timer")
    await expect(playground.rows("old timer").first()).toHaveAttribute("aria-setsize", count ?? "")
  })
})

test("forged messages from another window change nothing", async ({ page, playground, workspace }) => {
  await playground.open({ script: 'console.log("real")' }, workspace)
  await expect(playground.rows("real")).toBeVisible()
  await page.evaluate(() => {
    for (let index = 0; index < 1_000; index++) {
      postMessage({ type: "messenger-playground:hello" }, "*")
      postMessage({ type: "console", runId: 1, lines: [], skipped: 9 }, "*")
    }
  })
  await playground.run()
  await expect(playground.rows("real")).toHaveCount(2)
})

test("the preview document is sandboxed when it is opened directly", async ({ page }) => {
  const response = await page.goto("/preview")
  expect(response?.headers()["content-security-policy"]).toContain("sandbox allow-scripts")
  expect(await page.evaluate(() => window.origin)).toBe("null")
})

test("pages refuse to be framed and carry a strict policy", async ({ page }) => {
  const headers = (await page.goto("/"))?.headers() ?? {}
  expect(headers["content-security-policy"]).toContain("frame-ancestors 'none'")
  expect(headers["content-security-policy"]).toContain("object-src 'none'")
  expect(headers["content-security-policy"]).toMatch(/script-src 'self' 'nonce-[^']+' 'strict-dynamic'/)
  expect(headers["x-content-type-options"]).toBe("nosniff")
  expect(headers["x-powered-by"]).toBeUndefined()
})
