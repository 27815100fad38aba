// The previewed page has an address of its own, which the bar above it shows and changes.
import { expect, test } from "../../fixtures"

// By touch the page loads no Monaco, and half as long.
test.use({ hasTouch: true })

const script = `const tell = (how: string) => console.log(how + " " + location.pathname + location.search + location.hash + " from [" + new URL(document.referrer || "http://x/").pathname + "]")
tell("loaded")
addEventListener("popstate", () => tell("popped"))
document.querySelector("#push")!.addEventListener("click", () => {
  history.pushState({ plan: "pro" }, "", "/pricing?plan=pro")
  Intercom("update", { last_route: location.pathname })
})
Intercom("boot", { user_id: "route-1" })`

const html = `<button id="push">Pricing</button> <a href="/cart?step=2">Cart</a> <a href="#faq">Questions</a>`

test("the page's own routes are its address, in the bar, in page views and by the bar's buttons", async ({
  page,
  playground,
  workspace,
}) => {
  await playground.open({ html, script }, workspace)
  const bar = page.getByRole("textbox", { name: "Preview address" })
  const back = page.getByRole("button", { name: "Go back in the preview" })
  const forward = page.getByRole("button", { name: "Go forward in the preview" })
  await expect(playground.rows("loaded / from [/]")).toHaveCount(1)
  await expect(bar).toHaveValue("/")
  await expect(back).toBeDisabled()

  await playground.preview.getByRole("button", { name: "Pricing" }).click()
  await expect(bar).toHaveValue("/pricing?plan=pro")
  await expect
    .poll(async () => (await workspace.pageViews()).map(({ url }) => new URL(url).pathname + new URL(url).search))
    .toContain("/pricing?plan=pro")
  await playground.preview.getByRole("link", { name: "Questions" }).click()
  await expect(bar).toHaveValue("/pricing?plan=pro#faq")
  await back.click()
  await expect(bar).toHaveValue("/pricing?plan=pro")
  await back.click()
  await expect(bar).toHaveValue("/")
  await expect(back).toBeDisabled()
  await expect(playground.rows("popped / from [/]")).toHaveCount(1)
  await forward.click()
  await expect(bar).toHaveValue("/pricing?plan=pro")

  await playground.preview.getByRole("link", { name: "Cart" }).click()
  await expect(playground.rows("loaded /cart?step=2 from [/pricing]")).toHaveCount(1)
  await expect(bar).toHaveValue("/cart?step=2")
  await page.getByRole("button", { name: "Reload the preview" }).click()
  await expect(playground.rows("loaded /cart?step=2 from [/pricing]")).toHaveCount(2)
  await back.click()
  await expect(playground.rows("loaded /pricing?plan=pro from [/]")).toHaveCount(1)
  await expect(bar).toHaveValue("/pricing?plan=pro")
})

test("what is typed into the bar is where the page is, by itself and at the next run", async ({
  page,
  playground,
  workspace,
}) => {
  await playground.open({ html, script }, workspace)
  const bar = page.getByRole("textbox", { name: "Preview address" })
  await expect(playground.rows("loaded /")).toHaveCount(1)
  await bar.fill("https://shop.example/spring sale?x=1")
  await bar.press("Enter")
  await expect(playground.rows("loaded /spring%20sale?x=1 from [/]")).toHaveCount(1)
  await expect(bar).toHaveValue("/spring%20sale?x=1")
  await playground.run()
  await expect(playground.rows("loaded /spring%20sale?x=1 from [/]")).toHaveCount(2)

  await bar.fill("/elsewhere")
  await bar.press("Escape")
  await expect(bar).toHaveValue("/spring%20sale?x=1")
  await page.getByRole("button", { name: "Stop" }).click()
  await bar.fill("workspace")
  await bar.press("Enter")
  await expect(playground.rows("loaded /workspace from [/]")).toHaveCount(1)
  // The paths of our own pages and routes are the preview's as well, where a frame asks for them.
  for (const path of ["/api/health", "/sdk.js", "//evil.example/a"]) {
    await bar.fill(path)
    await bar.press("Enter")
    await expect(playground.rows(`loaded ${new URL(path, "http://x").pathname} from`)).toHaveCount(1)
  }
})

test("a first visit runs its example once, at the root", async ({ page, playground }) => {
  await page.goto("/")
  await expect(playground.calls("boot")).toContainText("stored")
  await expect(page.getByRole("textbox", { name: "Preview address" })).toHaveValue("/")
  await expect(playground.calls("boot")).toHaveCount(1)
})
