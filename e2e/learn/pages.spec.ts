// What is read: the examples, the lessons and the reference; and the first minute of somebody new.
import { violations } from "../axe"
import { expect, test } from "../fixtures"
import { Newcomer } from "../pages/newcomer"

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false })

  test("examples, lessons and reference are read, searched and linked", async ({ page }) => {
    await page.goto("/examples?method=shutdown")
    await expect(page.getByRole("link", { name: "Shut down on logout" })).toHaveAttribute("href", "/?example=shutdown")
    await expect(page.getByRole("link", { name: "Open help and news" })).toBeHidden()
    await expect(page.locator('img[src^="/pictures/shutdown.jpg"]')).toHaveJSProperty("naturalWidth", 480)
    await page.getByRole("searchbox", { name: "Words" }).fill("nowhere to be found")
    await page.getByRole("button", { name: "Search" }).click()
    await expect(page.getByText("No example has all of that.")).toBeVisible()

    await page.goto("/learn")
    await page.getByRole("link", { name: "Boot, and who it is", exact: true }).click()
    await expect(page.getByRole("heading", { level: 1, name: "Boot, and who it is" })).toBeVisible()
    await page.getByText("Solution").first().click()
    await expect(page.getByText("The server made a person without a name")).toBeVisible()

    await page.goto("/reference?search=quota")
    await page.getByRole("link", { name: "update", exact: true }).click()
    await expect(page.getByText("Looks for new messages of the current person")).toBeVisible()
    await expect(page.getByRole("link", { name: /^Run Intercom\("update"/ }).first()).toHaveAttribute("href", /^\/#/)
    expect((await page.goto("/reference/nothing"))?.status()).toBe(404)
    expect((await page.goto("/embed/call-nothing-1"))?.status()).toBe(404)
    expect((await page.goto("/learn/nothing"))?.status()).toBe(404)
    const sitemap = await (await page.request.get("/sitemap.xml")).text()
    for (const path of ["/learn/boot", "/reference/trackEvent", "/?example=look"])
      expect(sitemap).toContain(`${path}</loc>`)
  })
})

for (const colorScheme of ["light", "dark"] as const) {
  test(`no page that is read has a serious accessibility violation: ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme })
    for (const path of ["/examples", "/learn", "/learn/boot", "/reference", "/reference/update"]) {
      await page.goto(path)
      expect(await violations(page, { except: "iframe", onlySerious: true })).toEqual([])
    }
  })
}

test("an example of the reference runs in place by one press, and so does a call, of which nothing is loaded before", async ({
  page,
}) => {
  const loaded: string[] = []
  page.on("request", (request) => loaded.push(new URL(request.url()).pathname))
  await page.goto("/reference/trackEvent")
  const example = page.frameLocator('iframe[title^="Example: "]')
  await example.getByRole("button", { name: "Run" }).click()
  await expect(
    example.frameLocator('iframe[title="Preview"]').getByRole("button", { name: "Open Messenger" }),
  ).toBeVisible()
  expect(loaded).not.toContain("/embed/call-trackEvent-1")
  const calls = page.getByRole("link", { name: /^Run Intercom\("trackEvent"/ })
  const callsBefore = await calls.count()
  await calls.first().click()
  const call = page.frameLocator('iframe[title^="Run of Intercom("]')
  await expect(call.getByRole("list", { name: "Calls of Intercom" })).toContainText("trackEvent")
  await expect(
    call.frameLocator('iframe[title="Preview"]').getByRole("button", { name: "Open Messenger" }),
  ).toBeVisible()
  // What runs it once more, or opens it elsewhere, is there once.
  await expect(call.getByRole("button", { name: "Run again" })).toBeVisible()
  await expect(call.getByRole("link", { name: "Open in playground" })).toBeVisible()
  await expect(calls).toHaveCount(callsBefore - 1)
})

test("who is new has changed a name and read where it went within a minute, pauses to read and think counted", async ({
  page,
  playground,
}) => {
  const newcomer = new Newcomer()
  await page.goto("/")
  const welcome = page.getByRole("region", { name: "Welcome" })
  await expect(welcome.getByRole("link", { name: "Learn" })).toHaveAttribute("href", "/learn")
  await newcomer.reads(welcome)
  await newcomer.reads(playground.messenger.text("Welcome! This Messenger is real").first())
  await page.locator(".monaco-editor").first().waitFor()
  await newcomer.presses(welcome.getByRole("button", { name: "Try: change Ada’s name" }))
  await expect(playground.editor("script")).toBeFocused()
  newcomer.types("Countess ")
  await page.keyboard.insertText("Countess ")
  await expect(playground.currentUser).toContainText("Countess Ada Lovelace")
  await newcomer.reads(playground.currentUser.getByText("Countess Ada Lovelace").first())
  const boot = playground.newestCalls("boot").last()
  await newcomer.presses(boot.getByRole("button", { name: "boot, details" }))
  const stored = boot.getByText(/^name: .*Countess Ada Lovelace/).first()
  await expect(stored).toBeVisible()
  await newcomer.reads(stored)
  await newcomer.presses(welcome.getByRole("button", { name: "Close the welcome" }))
  const seconds = newcomer.seconds()
  test.info().annotations.push({ type: "first minute", description: `${seconds.toFixed(1)} s` })
  expect(seconds).toBeLessThan(60)
  await page.reload()
  await expect(playground.currentUser).toContainText("Ada Lovelace")
  await expect(welcome).toBeHidden()
})

test("F1 opens the reference of the word at the cursor", async ({ page, playground, workspace, context }) => {
  await playground.open({ script: 'Intercom("boot")\nIntercom("trackEvent", "a")' }, workspace)
  await page.locator(".monaco-editor").first().waitFor()
  await playground.editor("script").focus()
  await page.keyboard.press("ControlOrMeta+End")
  for (let step = 0; step < 8; step++) await page.keyboard.press("ArrowLeft")
  const opened = context.waitForEvent("page")
  await page.keyboard.press("F1")
  await expect((await opened).getByRole("heading", { level: 1, name: "trackEvent" })).toBeVisible()
})

test("progress goes to another browser and back, and a lesson can be proved or begun again", async ({
  page,
  playground,
}) => {
  test.slow()
  await page.goto("/?lesson=boot")
  const panel = page.getByRole("region", { name: "Lesson" })
  await expect(playground.rows(/^Run \d/).first()).toBeVisible()
  await panel.getByRole("button", { name: "Prove it" }).click()
  await expect(page).toHaveURL(/step=0/)
  await panel.getByRole("button", { name: "Put in the solution" }).click()
  await expect(panel.getByText("Reached.")).toBeVisible()
  await panel.getByRole("link", { name: "Finish the lesson" }).click()
  await expect(page.getByText("3 of 3 steps reached")).toBeVisible()

  const download = page.waitForEvent("download")
  await page.getByRole("button", { name: "Save it as a file" }).click()
  const file = await (await download).path()
  await page.evaluate(() => localStorage.clear())
  await page.reload()
  await expect(page.getByText("3 of 3 steps reached")).toBeHidden()
  const input = page.getByLabel("File with progress")
  await input.setInputFiles({ name: "other.json", mimeType: "application/json", buffer: Buffer.from('{"version":2}') })
  await expect(page.getByText("“other.json” holds no progress")).toBeVisible()
  await input.setInputFiles(file)
  await expect(page.getByText("3 of 3 steps reached")).toBeVisible()

  await page.goto("/?lesson=boot&step=1")
  await expect(panel.getByRole("button", { name: "Step 1, reached" })).toBeVisible()
  await panel.getByRole("button", { name: "Start over" }).click()
  await expect(panel.getByRole("button", { name: "Step 1", exact: true })).toBeVisible()
  expect(await violations(page, { within: '[aria-label="Lesson"]' })).toEqual([])
})
