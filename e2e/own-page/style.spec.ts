// The page's style sheet has no say in the Messenger's look, however far it reaches.
import type { Locator } from "@playwright/test"
import { expect, test } from "../fixtures"
import { Messenger } from "../pages/messenger"
import { installation } from "../pages/site"

const sheets = {
  "that unsets everything": "* { all: unset !important }",
  "that hides every element": "div, button, p, body > * { display: none !important; visibility: hidden; opacity: 0 }",
  "with huge letters":
    "html { font-size: 60px } body, * { font: 700 90px fantasy; letter-spacing: 1em; line-height: 4 }",
  "that turns every box":
    "body > *, div, button { position: static !important; transform: rotate(9deg) !important; float: left }",
  "read from right to left": "html, body { direction: rtl; text-align: right; writing-mode: vertical-rl }",
} as const

test("a page shows the Messenger as any other, whatever its style sheet says", async ({
  page,
  site,
  workspace,
  baseURL,
}) => {
  const tags = installation(baseURL, { app_id: workspace.appId, hide_notifications: true })
  const look = async (style: string) => {
    await page.goto(site.put("/", `<!doctype html><title>A shop</title><style>${style}</style>${tags}<p>Shop</p>`))
    const messenger = new Messenger(page)
    await expect(messenger.open).toBeVisible()
    await settled(messenger.open)
    const launcher = await messenger.open.boundingBox()
    await messenger.open.click()
    const welcome = messenger.panel.getByText("Welcome! This Messenger is real")
    await expect(welcome).toBeVisible()
    await settled(messenger.panel)
    const letters = await welcome.evaluate((element) => {
      const { fontSize, fontWeight, letterSpacing, lineHeight, direction, writingMode } = getComputedStyle(element)
      return { fontSize, fontWeight, letterSpacing, lineHeight, direction, writingMode }
    })
    const panel = await messenger.panel.boundingBox()
    await messenger.close.first().click()
    await expect(messenger.panel).toBeHidden()
    return { launcher, panel, letters }
  }
  const plain = await look("")
  for (const [name, css] of Object.entries(sheets)) expect(await look(css), name).toEqual(plain)
})

const bodies = {
  "that is turned": "transform: rotate(3deg)",
  "that is blurred": "filter: blur(9px)",
  "that is contained": "contain: strict; height: 3000px",
  "that will change": "will-change: transform",
  "seen in perspective": "perspective: 500px",
} as const

test("no style of its body takes the Messenger elsewhere, or changes its look", async ({ page, shop }) => {
  const look = async (style: string) => {
    await shop.open({ hide_notifications: true }, `<style>body { ${style} }</style><p style="height: 3000px">Shop</p>`)
    const { open, panel } = shop.messenger
    await expect(open).toBeInViewport({ ratio: 1 })
    await settled(open)
    const boxes = [await open.boundingBox()]
    const image = await open.screenshot({ animations: "disabled" })
    await open.click()
    await expect(panel.getByText("Welcome! This Messenger is real")).toBeVisible()
    await settled(panel)
    boxes.push(await panel.boundingBox())
    await page.mouse.move(0, 0)
    return { boxes, image }
  }
  const plain = await look("")
  for (const [name, css] of Object.entries(bodies)) {
    const styled = await look(css)
    expect(styled.boxes, name).toEqual(plain.boxes)
    expect(styled.image.equals(plain.image), name).toBe(true)
  }
})

const names = ["x", "y", "action", "bg", "text", "muted", "line", "accent", "light"]
const properties = names.map((name) => `@property --${name} { syntax: "<time>"; inherits: false; initial-value: 9s }`)

test("properties that the page registers are its own", async ({ page, shop }) => {
  await shop.open({ hide_notifications: true }, `<style>${properties.join("")}:root { --x: 7s; --bg: 7s }</style>`)
  const { open, panel } = shop.messenger
  await open.click()
  await expect(panel).toBeVisible()
  await settled(panel)
  for (const side of ["right", "bottom"]) await expect(page.locator("#launcher")).toHaveCSS(side, "20px")
  await expect(panel).toHaveCSS("background-color", "rgb(255, 255, 255)")
})

const hiding = ["#intercom-container", ".intercom-lightweight-app", "body.checkout #intercom-container"]

test("a page may hide the Messenger, by any name it knows", async ({ page, shop }) => {
  for (const selector of hiding) {
    await shop.open({}, `<style>${selector} { display: none }</style>`)
    await page.evaluate(() => document.body.classList.add("checkout"))
    await shop.call("show")
    // What is hidden has no role to be found by.
    for (const part of [".panel", "#launcher"]) {
      await expect(page.locator(part)).toBeAttached()
      await expect(page.locator(part)).toBeHidden()
    }
    await page.evaluate(() => document.querySelector("style")?.remove())
    await expect(shop.messenger.panel).toBeVisible()
  }
})

test("the Messenger is not printed", async ({ page, shop }) => {
  await shop.open()
  await shop.messenger.open.click()
  await expect(shop.messenger.panel).toBeVisible()
  await page.emulateMedia({ media: "print" })
  await expect(shop.messenger.panel).toBeHidden()
  await expect(page.locator("#launcher")).toBeHidden()
  await page.emulateMedia({ media: "screen" })
  await expect(shop.messenger.panel).toBeVisible()
})

test("with the person's own colours the launcher, the panel and what is written have edges", async ({ page, shop }) => {
  await page.emulateMedia({ forcedColors: "active" })
  await shop.open({ user_id: "42" })
  const { open, panel } = shop.messenger
  await expect(open).toHaveCSS("border-top-color", "rgb(0, 0, 0)")
  await open.click()
  await panel.getByText("Welcome! This Messenger is real").first().click()
  for (const edged of [panel, panel.locator(".bubble").first()]) {
    await expect(edged).toHaveCSS("border-top-style", "solid")
    await expect(edged).toHaveCSS("border-top-width", "1px")
  }
})

/** Both move into their place. */
async function settled(moving: Locator): Promise<void> {
  await moving.evaluate((element) => Promise.all(element.getAnimations().map(({ finished }) => finished)))
}
