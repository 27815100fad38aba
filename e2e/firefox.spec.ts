// What a second engine could do otherwise: storing the first example, and a loop that must leave the page alive.
import { expect, test } from "@playwright/test"
import type { Page } from "puppeteer-core"
import { encodeProject } from "@/lib/playground/project/share"
import { findFirefox } from "../scripts/lib/browser.mjs"
import { Firefox } from "./pages/firefox"

// A whole browser starts for this test, and compiles everything for the first time.
test.setTimeout(240_000)
const patient = expect.configure({ timeout: 60_000 })

test.skip(findFirefox() === null, "there is no Firefox on this machine")

const inspector = (page: Page) => page.$eval('[aria-label="Inspector"]', (region) => region.textContent ?? "")

async function press(page: Page, name: string) {
  await page.locator(`::-p-aria([name="${name}"][role="button"])`).click()
}

/** Opens a page with somebody's project, and runs it. */
async function runLink(page: Page, address: string, script: string) {
  await page.goto("about:blank")
  await page.goto(`${address}/#${encodeProject({ html: "", css: "", script })}`)
  await press(page, "Run")
}

test("Firefox stores the first example, survives an endless loop, and runs after Stop", async ({ baseURL }) => {
  const address = baseURL ?? ""
  const firefox = await Firefox.open()
  try {
    const page = await firefox.browser.newPage()
    page.setDefaultTimeout(60_000)
    await page.goto(address)
    await patient.poll(() => inspector(page)).toContain("stored")
    await runLink(page, address, 'console.log("before" + "hand")\nsetTimeout(() => { while (true) {} }, 500)')
    await patient.poll(() => inspector(page)).toContain("beforehand")
    await page.locator("::-p-text(not responding)").wait()
    await press(page, "Stop")
    await page.locator("::-p-text(The preview is stopped)").wait()
    const examples = await page.waitForSelector('::-p-aria([name="Example"][role="combobox"])')
    await examples?.select("update")
    await press(page, "Run")
    await patient.poll(() => inspector(page)).toContain("stored")
  } finally {
    await firefox.close()
  }
})
