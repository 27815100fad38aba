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

for (const [name, css] of Object.entries(sheets)) {
  test(`a page ${name} shows the Messenger as any other`, async ({ page, site, workspace, baseURL }) => {
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
    expect(await look(css)).toEqual(await look(""))
  })
}

/** Both move into their place. */
async function settled(moving: Locator): Promise<void> {
  await moving.evaluate((element) => Promise.all(element.getAnimations().map(({ finished }) => finished)))
}
