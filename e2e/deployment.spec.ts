// A server that is reached by another name than localhost, and has no second site for previews.
import { expect, test } from "./fixtures"

test.use({
  // By touch the page loads no Monaco, and half as long.
  hasTouch: true,
  launchOptions: async ({ launchOptions }, use) => {
    await use({
      ...launchOptions,
      args: [...(launchOptions.args ?? []), "--host-resolver-rules=MAP play.example 127.0.0.1"],
    })
  },
})

test("my own code runs, and somebody else's is shown with the setting that is missing", async ({
  page,
  playground,
  baseURL,
}) => {
  const theirs = { html: "<h1>Hello</h1>", script: 'console.log("it ran")' }
  const origin = `http://play.example:${new URL(baseURL ?? "").port}`
  await page.goto(`${origin}/?example=boot`)
  await expect(playground.calls("boot").first()).toContainText("stored")
  await page.goto(origin + playground.linkTo(theirs))
  await expect(playground.strangers).toContainText("PREVIEW_ORIGIN is not set")
  await expect(playground.editor("script")).toHaveValue(theirs.script)
  await expect(page.getByRole("button", { name: "Run", exact: true })).toBeDisabled()
  await expect(page.getByRole("button", { name: "Run in my workspace" })).toHaveCount(0)
  await page.keyboard.press("ControlOrMeta+Enter")
  await expect(page.getByText("This project is not run here")).toBeVisible()
  await expect(page.locator("iframe")).toHaveCount(0)
  const refused = await page.request.get("/preview?strangers", { headers: { host: "play.example" } })
  expect(refused.status()).toBe(403)
})
