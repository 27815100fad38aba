// What a second engine could do otherwise: storing the first example, and a loop that must leave the page alive.
import { test as base, expect } from "@playwright/test"
import type { Frame, Page } from "puppeteer-core"
import { encodeProject } from "@/lib/playground/project/share"
import { findFirefox } from "../scripts/lib/browser.mjs"
import { Firefox } from "./pages/firefox"

/** One Firefox for all tests of a worker, and a page of a person who was never here for each. */
const test = base.extend<{ firefoxPage: Page }, { firefox: Firefox }>({
  firefox: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from it.
    async ({}, use) => {
      const firefox = await Firefox.open()
      await use(firefox)
      await firefox.close()
    },
    { scope: "worker", timeout: 120_000 },
  ],
  async firefoxPage({ firefox }, use) {
    const context = await firefox.browser.createBrowserContext()
    const page = await context.newPage()
    page.setDefaultTimeout(60_000)
    await use(page)
    await context.close()
  },
})

// In one worker: a whole browser starts, and compiles everything for the first time.
test.describe.configure({ mode: "default" })
test.setTimeout(240_000)
const patient = expect.configure({ timeout: 60_000 })

test.skip(findFirefox() === null, "there is no Firefox on this machine")

const inspector = (page: Page) => page.$eval('[aria-label="Inspector"]', (region) => region.textContent ?? "")

/** From inside the page, once it can be: by its mouse this protocol did not always get through while a process was busy. */
async function press(page: Page, name: string) {
  const pressIt = (button: Element) => {
    const canBe = !(button as HTMLButtonElement).disabled
    if (canBe) (button as HTMLButtonElement).click()
    return canBe
  }
  await patient
    .poll(() => page.$eval(`::-p-aria([name="${name}"][role="button"])`, pressIt).catch(() => false))
    .toBe(true)
}

/** The frame that holds such an element; the next run's waits beside it. */
async function frameWith(page: Page, selector: string) {
  let found: Frame | undefined
  await patient
    .poll(async () => {
      for (const frame of page.frames()) {
        if (frame.parentFrame() && (await frame.$(selector).catch(() => null))) found = frame
      }
      return found !== undefined
    })
    .toBe(true)
  return found as Frame
}

/** A key's event as the element would have it: real ones do not get into a frame of another process by this protocol. */
async function pressIn(frame: Frame, selector: string, key: string) {
  const press = (element: Element, name: string) =>
    element.dispatchEvent(new KeyboardEvent("keydown", { key: name, bubbles: true, composed: true }))
  await frame.$eval(selector, press, key)
}

/** Opens a page with somebody's project, and runs it. */
async function runLink(page: Page, address: string, { html = "", script = "" }) {
  await page.goto("about:blank")
  await page.goto(`${address}/#${encodeProject({ html, css: "", script })}`)
  await press(page, "Run")
}

test("Firefox stores the first example, survives an endless loop, and runs after Stop", async ({
  baseURL,
  firefoxPage: page,
}) => {
  const address = baseURL ?? ""
  await page.goto(address)
  await patient.poll(() => inspector(page)).toContain("stored")
  await runLink(page, address, {
    script: 'console.log("before" + "hand")\nsetTimeout(() => { while (true) {} }, 500)',
  })
  await patient.poll(() => inspector(page)).toContain("beforehand")
  await page.locator("::-p-text(not responding)").wait()
  await press(page, "Stop")
  await page.locator("::-p-text(The preview is stopped)").wait()
  const examples = await page.waitForSelector('::-p-aria([name="Example"][role="combobox"])')
  await examples?.select("update")
  await press(page, "Run")
  await patient.poll(() => inspector(page)).toContain("stored")
})

test("Firefox loads the HTML pane as a page, and misses one that leaves", async ({ baseURL, firefoxPage: page }) => {
  const address = baseURL ?? ""
  const html = `<!doctype html><html lang="de"><title>T</title><body onload="order.push('onload')"><script>
      var order = [document.title, document.documentElement.lang]
      document.addEventListener("DOMContentLoaded", () => order.push("content"))
      document.write("<p>written</p>")
    </script><script defer src="data:text/javascript,order.push('deferred')"></script>
    <div id="host"><template shadowrootmode="open"></template></div>`
  const script = `order.push(document.readyState, document.querySelectorAll("p").length, !!host.shadowRoot)
addEventListener("load", () => setTimeout(() => {
  console.log("order:" + order.join("-"))
  location.assign("about:blank")
}))`
  await runLink(page, address, { html, script })
  await patient.poll(() => inspector(page)).toContain("order:T-de-loading-1-true-deferred-content-onload")
  await patient.poll(() => inspector(page)).toContain("led the preview to another address")
})

test("Firefox reads what a script is, and gives its page an address that links and the bar change", async ({
  baseURL,
  firefoxPage: page,
}) => {
  const address = baseURL ?? ""
  const html = `<button onclick="history.pushState(null, '', '/pricing')">Pricing</button><a href="/cart?step=2">Cart</a>`
  const script = `import one from "data:text/javascript,export default 1"
const text = 'import two from "nowhere"'
const { default: three } = await import("data:text/javascript,export default 3")
console.log("kinds:" + one + text.length + three)
console.log("at:" + location.pathname + location.search + " from:" + document.referrer.replace(location.origin, ""))`
  await runLink(page, address, { html, script })
  await patient.poll(() => inspector(page)).toContain("kinds:1253")
  const frame = await frameWith(page, "a")
  const bar = await page.waitForSelector('::-p-aria([name="Preview address"][role="textbox"])')
  const shown = () => bar?.evaluate((input) => (input as HTMLInputElement).value)
  await frame.$eval("button", (button) => button.click())
  await patient.poll(shown).toBe("/pricing")
  await frame.$eval("a", (link) => link.click())
  await patient.poll(() => inspector(page)).toContain("at:/cart?step=2 from:/pricing")
  await patient.poll(shown).toBe("/cart?step=2")
  await press(page, "Go back in the preview")
  await patient.poll(() => inspector(page)).toContain("at:/pricing from:")
})

test("Firefox lets no key that the Messenger has reach the page", async ({ baseURL, firefoxPage: page }) => {
  const address = baseURL ?? ""
  const script = `addEventListener("keydown", ({ key }) => console.log("key:" + key))
Intercom("boot", { user_id: "1" })
Intercom("showNewMessage")`
  await runLink(page, address, { html: "<input aria-label='Field'>", script })
  await patient.poll(() => inspector(page)).toContain("stored")
  const frame = await frameWith(page, ">>> textarea")
  await pressIn(frame, ">>> textarea", "a")
  await pressIn(frame, "input", "z")
  await patient.poll(() => inspector(page)).toContain("key:z")
  expect(await inspector(page)).not.toContain("key:a")
})
