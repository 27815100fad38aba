// A project goes home as a file, and comes back from one.
import { readFile } from "node:fs/promises"
import type { Page } from "@playwright/test"
import { expect, test } from "../fixtures"
import { Messenger } from "../pages/messenger"
import { Playground } from "../pages/playground"

test.use({ hasTouch: true })

const script = 'const name: string = "Ada"\nIntercom("boot", { user_id: "file-1", name })\nconsole.log("ran </script>")'
const project = { html: "<h1>Shop — now</h1>", css: "h1 { color: rgb(1, 2, 3) }", script }

async function download(page: Page, button: string): Promise<string> {
  await page.getByRole("button", { name: "Share" }).click()
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: button, exact: true }).click(),
  ])
  await page.keyboard.press("Escape")
  return file.path()
}

async function openFile(page: Page, file: { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
  await page.getByRole("button", { name: "Share" }).click()
  await page.getByLabel("Files to open").setInputFiles(file)
}

test("a zip and a page open as what they were: here as mine, in another browser as a stranger's", async ({
  page,
  playground,
  workspace,
  browser,
}) => {
  await playground.open(project, workspace)
  await expect(playground.rows("ran")).toBeVisible()
  const zip = { name: "project.zip", mimeType: "application/zip", buffer: await readFile(await download(page, "Zip")) }
  const html = await readFile(await download(page, "HTML file"))
  await page.goto("/")
  await openFile(page, zip)
  await expect(playground.editor("script")).toHaveValue(script)
  await expect(playground.strangers).toBeHidden()

  const context = await browser.newContext({ hasTouch: true })
  const theirs = new Playground(await context.newPage())
  await theirs.page.goto("/")
  await openFile(theirs.page, { name: "project.html", mimeType: "text/html", buffer: html })
  await theirs.strangers.waitFor()
  await expect(theirs.editor("script")).toHaveValue(script)
  await theirs.page.getByRole("tab", { name: "HTML" }).click()
  await expect(theirs.editor("html")).toHaveValue(project.html)
  await context.close()
})

test("the page runs anywhere, with this server's Messenger", async ({ page, playground, workspace, site }) => {
  await playground.open(project, workspace)
  await expect(playground.rows("ran")).toBeVisible()
  const text = await readFile(await download(page, "HTML file"), "utf8")
  await page.goto(site.put("/shop", text))
  await expect(page.getByRole("heading", { name: "Shop — now" })).toHaveCSS("color", "rgb(1, 2, 3)")
  await expect(new Messenger(page).open).toBeVisible()
  await expect.poll(() => workspace.users()).toMatchObject([{ user_id: "file-1", name: "Ada" }])
})

test("a file that cannot be opened is said, and nothing is lost", async ({ page, playground, workspace }) => {
  await playground.open(project, workspace)
  await expect(playground.rows("ran")).toBeVisible()
  await openFile(page, { name: "notes.zip", mimeType: "application/zip", buffer: Buffer.from("no zip") })
  await expect(page.getByRole("region", { name: "Files" }).getByRole("status")).toContainText("no zip file")
  await page.getByLabel("Files to open").setInputFiles({ name: "main.ts", mimeType: "", buffer: Buffer.from("app()") })
  await expect(playground.editor("script")).toHaveValue("app()")
  await page.getByLabel("Files to open").setInputFiles({ name: "cart.ts", mimeType: "", buffer: Buffer.from("cart()") })
  await expect.poll(() => playground.textIn("cart.ts")).toBe("cart()")
})

test("a project opens in CodePen and StackBlitz, as they take it", async ({ page, playground, workspace }) => {
  await page.context().route(/^https:\/\/(codepen\.io|stackblitz\.com)\//, (route) => route.fulfill({ body: "there" }))
  await playground.open(project, workspace)
  await expect(playground.rows("ran")).toBeVisible()
  await page.getByRole("button", { name: "Share" }).click()

  async function sent(name: string, address: string) {
    const asked = page.context().waitForEvent("request", (request) => request.url().startsWith(address))
    await page.getByRole("button", { name, exact: true }).click()
    return new URLSearchParams((await asked).postData() ?? "")
  }

  const pen = JSON.parse((await sent("CodePen", "https://codepen.io/pen/define")).get("data") ?? "")
  expect(pen).toMatchObject({ html: project.html, css: project.css, js: script, js_pre_processor: "typescript" })
  expect(pen.head).toContain(`"app_id":"${workspace.appId}"`)
  const blitz = await sent("StackBlitz", "https://stackblitz.com/run")
  expect(blitz.get("project[files][script.tsx]")?.replaceAll("\r\n", "\n")).toBe(script)
  expect(blitz.get("project[files][index.html]")).toContain("/sdk.js")
})
