// A page that goes elsewhere is missed, and one that comes back is served again.
import { expect, test } from "../../fixtures"

// By touch the page loads no Monaco, and half as long.
test.use({ hasTouch: true })

const html = `<a href="data:text/html,x">Link</a>
<a href="https://example.com/">Link to another site</a>
<form action="/orders" method="post"><button>Order</button></form>
<form method="post"><button>Save</button></form>
<button onclick="location.replace('about:blank')">Blank</button>
<button onclick="location = 'https://example.com/'">Other site</button>`

const notice = "led the preview to another address"

test("a page that goes elsewhere is noticed, whichever way it goes", async ({ page, playground, workspace }) => {
  await playground.open({ html, script: 'console.log("ran")' }, workspace)
  await expect(playground.rows("ran")).toHaveCount(1)
  for (const name of ["Link", "Link to another site", "Order", "Save", "Blank", "Other site"]) {
    await playground.preview.getByText(name, { exact: true }).click()
    await expect(playground.rows(notice), name).toHaveCount(1)
    await expect(page.locator('iframe[title="Preview"]'), name).toHaveCount(0)
    await page.getByRole("button", { name: "Clear the inspector" }).click()
    await playground.run()
    await expect(playground.rows("ran"), name).toHaveCount(1)
  }
})

test("the very first run, which began before the app did, is missed as well", async ({ page, playground }) => {
  await page.goto("/")
  await expect(playground.calls("boot")).toContainText("stored")
  await playground.preview.locator("body").evaluate(() => location.assign("about:blank"))
  await expect(playground.rows(notice)).toHaveCount(1)
})

test("the very first run is missed where it left before the app was there", async ({ page, playground }) => {
  let release = () => {}
  const isReleased = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route("**/_next/static/**/*.js", async (route) => {
    await isReleased
    await route.continue()
  })
  await page.goto("/", { waitUntil: "commit" })
  const shown = page.locator("iframe[data-active]")
  await shown.waitFor()
  await shown
    .contentFrame()
    .locator("body")
    .evaluate(() => location.assign("about:blank"))
  await expect.poll(() => page.frames().some((frame) => frame.url() === "about:blank")).toBe(true)
  release()
  await expect(playground.rows(notice)).toHaveCount(1)
})

test("a page that goes elsewhere before it was read is noticed", async ({ playground, workspace }) => {
  await playground.open({ html: `<script>location = "about:blank"</script><p>text</p>` }, workspace)
  await expect(playground.rows(notice)).toHaveCount(1)
})

test("a page that loads itself anew is served again, with its address", async ({ playground, workspace }) => {
  const page = `<form><input name="q" value="boots"><button>Search</button></form>
    <button onclick="history.pushState(null, '', '?page=2'); location.reload()">Reload</button>`
  await playground.open({ html: page, script: 'console.log("at " + location.search)' }, workspace)
  await expect(playground.rows("at")).toHaveCount(1)
  await playground.preview.getByRole("button", { name: "Reload" }).click()
  await expect(playground.rows("at ?page=2")).toHaveCount(1)
  await playground.preview.getByRole("button", { name: "Search" }).click()
  await expect(playground.rows("at ?q=boots")).toHaveCount(1)
  await expect(playground.rows(notice)).toHaveCount(0)
})

test("a page that loads itself anew before it was read is served again", async ({ playground, workspace }) => {
  const page = `<script>if (!sessionStorage.again) { sessionStorage.again = "1"; location.reload() }</script><p>text</p>`
  await playground.open({ html: page, script: 'console.log("ran")' }, workspace)
  await expect(playground.preview.getByText("text")).toBeVisible()
  await expect(playground.rows("ran").last()).toBeVisible()
})
