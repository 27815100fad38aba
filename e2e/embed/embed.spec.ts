// A saved snippet in the frame of another page.
import type { Page } from "@playwright/test"
import { violations } from "../axe"
import { expect, test } from "../fixtures"
import { Embed } from "../pages/embed"

// The playground that a link leads to does without Monaco.
test.use({ hasTouch: true })

const hello = {
  title: "Greet those who come back",
  files: {
    html: "<h1>A shop</h1>",
    css: "h1 { color: teal }",
    script: 'Intercom("boot", { user_id: "1" })\nIntercom("trackEvent", "returned", { visits: 2 as number })',
    named: { "cart.ts": "export const cart = []" },
  },
}

async function expectAccessible(page: Page) {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme })
    expect(await violations(page)).toEqual([])
  }
}

test("an embed shows its code, runs when asked, and lists the calls", async ({ page, request }) => {
  const path = await Embed.save(request, hello)
  const embed = new Embed(page)
  const scripts: string[] = []
  page.on("request", (sent) => sent.resourceType() === "script" && scripts.push(sent.url()))
  await page.goto(`${path}?inspector=1`)
  await expect(page).toHaveTitle(/^Greet those who come back/)
  await expect(page.getByRole("tabpanel", { name: "Script" })).toContainText('Intercom("trackEvent"')
  await embed.tab("Script").press("ArrowRight")
  await expect(page.getByRole("tabpanel", { name: "CSS" })).toHaveText(hello.files.css)
  await expect(embed.tab("CSS")).toBeFocused()
  await embed.tab("cart.ts").click()
  await expect(page.getByRole("tabpanel")).toHaveText("export const cart = []")
  await expect(page.getByRole("link", { name: hello.title })).toHaveAttribute("href", /^\/s\/\w+\/1$/)
  await expect(embed.open).toHaveAttribute("href", /^\/\?snippet=\w+$/)
  await expect(page.locator("iframe")).toHaveCount(0)
  // Nothing of what runs or edits it.
  expect(scripts.filter((url) => /runtime|editors|bundler|light/.test(url))).toEqual([])
  await expectAccessible(page)

  await embed.start()
  await expect(embed.result.getByRole("heading", { name: "A shop" })).toBeVisible()
  await expect(embed.calls).toHaveText([/"boot", \{"user_id":"1"\}/, /"trackEvent", "returned", \{"visits":2\}/])
  await expectAccessible(page)
  await page.setViewportSize({ width: 390, height: 700 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  await embed.stop.click()
  await expect(embed.run).toBeFocused()
})

test("an edited embed runs what is written, and its link carries it", async ({ page, request }) => {
  const path = await Embed.save(request, hello)
  const embed = new Embed(page)
  await page.goto(`${path}?tabs=html,script,preview&theme=dark`)
  await expect(page.getByRole("tab")).toHaveText(["HTML", "Script"])
  await embed.edit.click()
  await expect(embed.editor("HTML")).toBeFocused()
  await page.keyboard.press("ControlOrMeta+A")
  await page.keyboard.insertText("<h1>Another shop</h1>")
  await expect(page.getByText("Edited")).toBeVisible()
  await page.keyboard.press("ControlOrMeta+Enter")
  await expect(embed.result.getByRole("heading", { name: "Another shop" })).toBeVisible()
  await expect(embed.open).toHaveAttribute("href", /^\/#1/)
  const opened = page.waitForEvent("popup")
  await embed.open.click()
  const playground = await opened
  await playground.getByRole("tab", { name: "HTML" }).click()
  await expect(playground.getByRole("textbox", { name: "HTML editor" })).toHaveValue(/Another shop/)
  await playground.close()
  await embed.editor("HTML").press("ControlOrMeta+Z")
  await expect(page.getByText("Edited")).toBeHidden()
  await expect(embed.open).toHaveAttribute("href", /^\/\?snippet=/)
  // A script that cannot be built says where.
  await embed.tab("Script").click()
  await embed.editor("Script").fill("let 1")
  await embed.editor("Script").press("ControlOrMeta+Enter")
  await expect(embed.problem).toContainText("Line 1:")
})

test("without a click an embed runs only what this browser saved itself", async ({
  page,
  request,
  playground,
  workspace,
}) => {
  await playground.open(hello.files, workspace)
  const own = await Embed.save(request, hello)
  const strangers = await Embed.save(request, { ...hello, files: { ...hello.files, html: "<h1>Another shop</h1>" } })
  const embed = new Embed(page)
  await page.goto(`${strangers}?run=auto&inspector`)
  await expect(embed.status).toHaveText("Stopped")
  await page.goto(`${own}?inspector`)
  await expect(embed.status).toHaveText("Stopped")
  await page.goto(`${own}?run=auto&inspector`)
  await expect(embed.result.getByRole("heading", { name: "A shop" })).toBeVisible()
  await expect(embed.calls).toHaveCount(2)
  await page.goto(`${strangers}?run=auto&inspector`)
  await embed.tab("HTML").click()
  await expect(embed.status).toHaveText("Stopped")
  await expect(page.locator("iframe")).toHaveCount(0)
})

test("an embed in a sandbox, without an origin, cookies or storage, runs all the same", async ({
  page,
  request,
  site,
  baseURL,
}) => {
  const path = await Embed.save(request, hello)
  const policy = `default-src 'none'; frame-src ${baseURL}; style-src 'none'`
  const html = `<!doctype html><title>Docs</title><iframe title="Example" width="900" height="400"
    sandbox="allow-scripts" src="${baseURL}${path}?inspector"></iframe>`
  const address = site.put("/", html, { "content-security-policy": policy })
  await page.goto(address)
  const embed = new Embed(page.frameLocator("iframe"))
  await embed.start()
  await expect(embed.result.getByRole("heading", { name: "A shop" })).toBeVisible()
  await expect(embed.calls).toHaveCount(2)
  await embed.edit.click()
  await expect(embed.editor("Script")).toBeFocused()
  expect(await page.context().cookies(`${baseURL}${path}`)).toEqual([])
})

test("what is not there is said, in any frame", async ({ page, request, site, baseURL }) => {
  const answer = await request.get("/embed/nobodyknows?theme=pink&tabs=&run=never&revision=x")
  expect(answer.status()).toBe(404)
  expect(answer.headers()["content-security-policy"]).toContain("frame-ancestors *")
  expect(answer.headers()["set-cookie"]).toBeUndefined()
  await page.goto(site.put("/", `<iframe src="${baseURL}/embed/nobodyknows"></iframe>`))
  const frame = page.frameLocator("iframe")
  await expect(frame.getByRole("heading", { name: "There is no such snippet" })).toBeVisible()
  // No other page may be framed because of it.
  for (const path of ["/", "/s/nobodyknows", "/snippets"]) {
    expect((await request.get(path)).headers()["content-security-policy"]).toContain("frame-ancestors 'none'")
  }
  for (const [query, isForAnybody] of [
    ["?strangers&embedded", true],
    ["?embedded", false],
    ["?strangers", false],
  ] as const) {
    const policy = (await request.get(`/preview${query}`)).headers()["content-security-policy"] ?? ""
    expect(policy.includes("frame-ancestors http")).toBe(!isForAnybody)
    expect(policy).toMatch(/^sandbox allow-scripts allow-forms/)
    expect(policy).not.toContain("allow-same-origin")
  }
})
