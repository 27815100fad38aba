// What a second engine could do otherwise: storing the first example, and a loop that must leave the page alive.
import { expect, test } from "@playwright/test"
import type { Page } from "puppeteer-core"
import { findFirefox } from "../scripts/lib/browser.mjs"
import { Firefox } from "./pages/firefox"

test.skip(findFirefox() === null, "there is no Firefox on this machine")

const inspector = (page: Page) => page.$eval('[aria-label="Inspector"]', (region) => region.textContent ?? "")

async function press(page: Page, name: string) {
  await page.locator(`::-p-aria([name="${name}"][role="button"])`).click()
}

/** Puts a script into the panes in place of what they hold. */
async function write(page: Page, script: string) {
  await page.focus('[aria-label="Script editor"]')
  await page.keyboard.down("Control")
  await page.keyboard.press("a")
  await page.keyboard.up("Control")
  await page.evaluate((text) => document.execCommand("insertText", false, text), script)
}

test("Firefox stores the first example, and an endless loop leaves the page alive", async ({ baseURL }) => {
  const firefox = await Firefox.open()
  try {
    const page = await firefox.browser.newPage()
    await page.goto(baseURL ?? "")
    await expect.poll(() => inspector(page)).toContain("stored")
    await write(page, 'Intercom("boot", {})\nsetTimeout(() => { while (true) {} }, 500)')
    await page.locator("::-p-text(not responding)").wait()
    await press(page, "Stop")
    await page.locator("::-p-text(The preview is stopped)").wait()
    await write(page, 'console.log("after" + "wards")')
    await press(page, "Run")
    await expect.poll(() => inspector(page)).toContain("afterwards")
  } finally {
    await firefox.close()
  }
})
