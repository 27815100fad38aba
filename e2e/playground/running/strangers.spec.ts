// A link that somebody else made: nothing runs by itself, and what runs sees nothing of mine.
import type { Page } from "@playwright/test"
import { strangersWorkspaceSchema } from "@/lib/contract/playground/playground"
import { violations } from "../../axe"
import { expect, test } from "../../fixtures"
import { Playground } from "../../pages/playground"

// By touch the page loads no Monaco, and half as long.
test.use({ hasTouch: true })

const boot = 'Intercom("boot", { user_id: "stranger", name: "Eve" })'
const hello = { html: "<h1>Hello</h1>", script: `console.log("it ran")\n${boot}` }

/** What the project asked of the network, by any of its frames. */
function watchCalls(page: Page) {
  const calls: string[] = []
  page.on("request", (request) => {
    if (request.url().includes("/api/messenger/")) calls.push(request.url())
  })
  return calls
}

test("a link shows its code and runs nothing until it is asked to", async ({ page, playground }) => {
  const calls = watchCalls(page)
  await playground.openStrangers(hello)
  await expect(playground.editor("script")).toHaveValue(hello.script)
  await expect(playground.strangers).toContainText("Nothing of it has run")
  await expect(page.getByText("Nothing has run yet")).toBeVisible()
  // Typing, other panes and another App ID elsewhere are no request to run.
  await playground.editor("script").fill(`${hello.script}\n// mine`)
  await page.getByRole("tab", { name: "HTML" }).click()
  await playground.editor("html").fill("<h1>Edited</h1>")
  await page.getByRole("tab", { name: "CSS" }).click()
  await playground.editor("css").fill("h1 { color: red }")
  await page.reload()
  await expect(playground.editor("script")).toHaveValue(`${hello.script}\n// mine`)
  await expect(playground.strangers).toContainText("Nothing of it has run")
  await expect(playground.inspector.getByRole("listitem")).toHaveCount(0)
  expect(calls).toEqual([])
  await playground.run()
  await expect(playground.rows("it ran")).toBeVisible()
  await expect(playground.preview.getByRole("heading", { name: "Edited" })).toBeVisible()
})

test("on a slow page Run waits until the link has been read, and is not lost then", async ({ page, playground }) => {
  let letThrough = () => {}
  const scripts = new Promise<void>((resolve) => {
    letThrough = resolve
  })
  await page.route("**/_next/static/**/*.js", async (route) => {
    await scripts
    // What reads a link is one of the last to come.
    await new Promise((resolve) => setTimeout(resolve, 300))
    await route.continue()
  })
  await page.goto(playground.linkTo(hello), { waitUntil: "commit" })
  await expect(page.getByRole("button", { name: "Run", exact: true })).toBeDisabled()
  letThrough()
  await playground.run()
  await expect(playground.rows("it ran")).toBeVisible()
})

test("a project of somebody else takes the place of mine, and mine comes back, without a run in between", async ({
  page,
  playground,
  workspace,
}) => {
  await playground.open({ script: 'console.log("mine ran")' }, workspace)
  await expect(playground.rows("mine ran")).toHaveCount(1)
  await playground.openStrangers(hello)
  await expect(playground.strangers).toContainText("Nothing of it has run")
  await expect(page.locator(".preview-frames iframe")).toHaveCount(1)
  await expect(playground.rows("it ran")).toHaveCount(0)
  await page.goBack()
  await expect(playground.rows("mine ran")).toHaveCount(2)
  await expect(playground.strangers).toHaveCount(0)
})

test("it runs in a browser and a workspace of its own, which I can read and my own does not know", async ({
  page,
  playground,
  workspace,
}) => {
  const script = `document.cookie = "secret=mine; max-age=3600"
localStorage.setItem("secret", "mine")
Intercom("boot", { user_id: "me", name: "Ada" })`
  await playground.open({ script }, workspace)
  await expect(playground.currentUser).toContainText("Ada")

  const spy = `console.log("sees", document.cookie.includes("secret"), localStorage.getItem("secret"), intercomSettings.app_id)
console.log("device", /intercom-device-id-demo=(\\w+)/.exec(document.cookie)[1])
localStorage.setItem("theirs", "kept")
${boot}`
  await playground.openStrangers({ script: spy })
  await playground.run()
  await expect(playground.rows("sees")).toContainText("falsenulldemo")
  await expect(playground.appId).toHaveValue("demo")
  await expect(playground.appId).toBeDisabled()
  await expect(playground.calls("boot").last()).toContainText("stored")
  await expect(playground.currentUser).toContainText("Eve")

  const browser = await (await page.request.get("/api/playground/browser")).json()
  await expect(playground.rows("device")).not.toContainText(browser.demo_key)
  expect(await workspace.users()).toMatchObject([{ user_id: "me" }])
  const mine = await (await page.request.get("/api/playground/workspaces/demo/users")).json()
  expect(mine.data).toEqual([])
  const inbox = page.getByRole("navigation", { name: "Pages" }).getByRole("link", { name: "Inbox" })
  await expect(inbox).toHaveAttribute("href", /app_id=demo-/)

  // Mine is as I left it, and theirs is there when they come back.
  await playground.open({
    script: 'console.log("kept", localStorage.getItem("secret"), localStorage.getItem("theirs"))',
  })
  await expect(playground.rows("kept")).toContainText("minenull")
  await expect(playground.appId).toHaveValue(workspace.appId)
  await page.goBack()
  await expect(playground.strangers).toContainText("Nothing of it has run")
  await page.getByRole("button", { name: "Virtual browser" }).click()
  await expect(page.getByRole("definition")).toHaveText("kept")
})

test("two projects of strangers do not see each other's storage", async ({ playground }) => {
  await playground.openStrangers({ script: 'localStorage.setItem("one", "1")\nconsole.log("first is done")' })
  await playground.run()
  await expect(playground.rows("first is done")).toBeVisible()
  await playground.openStrangers({ script: 'console.log("second sees", localStorage.getItem("one"))' })
  await playground.run()
  await expect(playground.rows("second sees")).toContainText("null")
})

test("Run in my workspace says what it means, does it, and is remembered", async ({ page, playground, workspace }) => {
  await playground.openStrangers(hello, workspace)
  const adopt = page.getByRole("button", { name: "Run in my workspace" })
  await expect(adopt).toHaveAccessibleDescription(/uses your App ID, cookies and storage/)
  await adopt.click()
  await expect(playground.rows("it ran")).toBeVisible()
  await expect(playground.appId).toHaveValue(workspace.appId)
  await expect(playground.currentUser).toContainText("Eve")
  expect(await workspace.users()).toMatchObject([{ user_id: "stranger" }])
  await page.goto("about:blank")
  await page.goto(playground.linkTo(hello))
  await expect(playground.rows("it ran")).toBeVisible()
  await expect(playground.strangers).toHaveCount(0)
})

test("a link that I shared here runs at once; passed on by me, a stranger's is still theirs", async ({
  page,
  playground,
}) => {
  const share = async () => {
    await page.getByRole("button", { name: "Share" }).click()
    const link = await page.getByRole("textbox", { name: "Link to this project" }).inputValue()
    await page.keyboard.press("Escape")
    return link
  }
  await page.goto("/?example=boot")
  await expect(playground.calls("boot").first()).toContainText("stored")
  await playground.editor("script").fill('console.log("typed here")')
  await expect(playground.rows("typed here")).toBeVisible()
  const mine = await share()
  await page.goto("about:blank")
  await page.goto(mine)
  await expect(playground.rows("typed here")).toBeVisible()

  await playground.openStrangers(hello)
  await expect(playground.strangers).toBeVisible()
  const theirs = await share()
  await page.goto("about:blank")
  await page.goto(theirs)
  await expect(playground.strangers).toContainText("Nothing of it has run")
})

test("somebody else's code opens no window, no dialog and no download", async ({ page, context, playground }) => {
  const dialogs: string[] = []
  page.on("dialog", (dialog) => {
    dialogs.push(dialog.message())
    void dialog.dismiss()
  })
  page.on("download", () => dialogs.push("download"))
  const script = `alert("alert"); confirm("confirm"); prompt("prompt")
console.log("window", String(window.open("https://example.com/")))
const link = document.createElement("a")
link.href = URL.createObjectURL(new Blob(["text"]))
link.download = "file.txt"
link.click()
console.log("all tried")`
  await playground.openStrangers({ script })
  await playground.run()
  await expect(playground.rows("all tried")).toBeVisible()
  await expect(playground.rows("window")).toContainText("null")
  expect(dialogs).toEqual([])
  expect(context.pages()).toHaveLength(1)
  for (const frame of await page.locator(".preview-frames iframe").all()) {
    await expect(frame).toHaveAttribute("sandbox", "allow-scripts allow-forms")
    await expect(frame).toHaveAttribute("src", /\?strangers$/)
  }
})

test("a page that asks for a password is marked, whoever made it", async ({ page, playground }) => {
  const login = { html: "<form><label>Password <input id=field></label></form>" }
  const script = 'document.getElementById("field").type = "password"'
  await playground.openStrangers({ ...login, script })
  await expect(page.getByText("Somebody else’s page")).toBeVisible()
  await expect(page.getByText("asks for a password")).toHaveCount(0)
  await playground.run()
  await expect(page.getByText("Whoever made it reads what you type")).toBeVisible()
  await playground.editor("script").fill('document.getElementById("field").type = "text"')
  await expect(page.getByText("asks for a password")).toHaveCount(0)
  await playground.open({ ...login, script: `${script} // mine` })
  await expect(page.getByText("asks for a password")).toBeVisible()
  await expect(page.getByText("Somebody else’s page")).toHaveCount(0)
})

test("a workspace that cannot be made is said, and nothing runs", async ({ page, playground }) => {
  await page.route("**/api/playground/browser/projects", (route) => route.fulfill({ status: 503, body: "{}" }))
  await playground.openStrangers(hello)
  await playground.run()
  await expect(playground.rows("Press Run again")).toBeVisible()
  await expect(playground.rows("it ran")).toHaveCount(0)
  await page.unroute("**/api/playground/browser/projects")
  await playground.run()
  await expect(playground.rows("it ran")).toBeVisible()
})

test("the key of its workspace is not to be guessed from the link", async ({ browser, page, playground }) => {
  await playground.openStrangers(hello)
  const opening = page.waitForResponse("**/api/playground/browser/projects")
  await playground.run()
  const mine = strangersWorkspaceSchema.parse(await (await opening).json())
  const other = new Playground(await (await browser.newContext()).newPage())
  await other.openStrangers(hello)
  const theirOpening = other.page.waitForResponse("**/api/playground/browser/projects")
  await other.run()
  const theirs = strangersWorkspaceSchema.parse(await (await theirOpening).json())
  expect(theirs.demo_key).not.toBe(mine.demo_key)
  expect(theirs.app_id).not.toBe(mine.app_id)
  const asked = await other.page.request.get(`/api/playground/workspaces/${mine.app_id}/users`)
  expect(asked.status()).toBe(401)
  await other.page.context().close()
})

for (const colorScheme of ["light", "dark"] as const) {
  test(`a stopped project has no serious accessibility violation, ${colorScheme}`, async ({ page, playground }) => {
    await page.emulateMedia({ colorScheme })
    await playground.openStrangers(hello)
    await expect(playground.strangers).toBeVisible()
    expect(await violations(page, { onlySerious: true })).toEqual([])
  })
}

test("by keyboard it is run, and at 390 px everything is reachable", async ({ page, playground }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await playground.openStrangers(hello)
  await expect(playground.strangers).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  await expect(page.getByRole("button", { name: "Run in my workspace" })).toBeInViewport()
  await page.keyboard.press("ControlOrMeta+Enter")
  await page.getByRole("radio", { name: "Inspector" }).check({ force: true })
  await expect(playground.rows("it ran")).toBeVisible()
})
