// What a page does to the platform, before or after our script, changes nothing of what is sent or drawn.
import type { Page } from "@playwright/test"
import { expect, test } from "../fixtures"
import type { Shop } from "../pages/shop"
import type { Workspace } from "../pages/workspace"

/** As an old library leaves them: lists become texts, and the clocks, promises and requests are its own. */
function replaceGlobals(): void {
  class Never {
    // biome-ignore lint/suspicious/noThenProperty: it pretends to be a promise.
    then = () => this
    catch = () => this
    static resolve = () => new Never()
  }
  class Standing extends Date {
    constructor() {
      super(0)
    }
  }
  Date.now = () => 0
  JSON.stringify = () => '"theirs"'
  Object.assign(window, {
    Date: Standing,
    Promise: Never,
    Map: class {},
    Set: class {},
    WeakMap: class {},
    URL: class {},
    Event: class {},
    AbortController: class {},
    CSSStyleSheet: class {},
    MutationObserver: class {},
    JSON: { parse: () => null, stringify: () => '"theirs"' },
    fetch: () => new Never(),
    setTimeout: () => 0,
    setInterval: () => 0,
    queueMicrotask: () => {},
    requestAnimationFrame: () => 0,
    addEventListener: () => {},
  })
}

/** In the page's own realm: the tools that call a page for a test would not survive either. */
function callMessenger(): void {
  const Intercom = Reflect.get(window, "Intercom")
  Intercom("trackEvent", "ordered", { tea: "green", price: { currency: "eur", amount: 250 } })
  Intercom("update", { plan: "gold" })
}

/** What was called has arrived, and a message too. */
async function expectWhole({ shop, workspace, page }: { shop: Shop; workspace: Workspace; page: Page }) {
  await shop.messenger.open.click()
  await shop.messenger.panel.getByText("Welcome! This Messenger is real").first().click()
  await shop.messenger.field.fill("Hello")
  await page.keyboard.press("Enter")
  await expect(shop.messenger.message("Hello")).toContainText("Delivered")
  const metadata = { tea: "green", price: { currency: "eur", amount: 250 } }
  await expect.poll(() => workspace.events()).toMatchObject([{ event_name: "ordered", metadata }])
  await expect.poll(() => workspace.users()).toMatchObject([{ user_id: "42", custom_attributes: { plan: "gold" } }])
}

test("globals that the page replaces after our script do not matter", async ({ page, shop, workspace, team }) => {
  await shop.open({ user_id: "42" })
  await page.evaluate(`(${replaceGlobals})(); (${callMessenger})()`)
  await expectWhole({ shop, workspace, page })
  await team.reply(await team.latest(), "Hello Ada.")
  await expect(shop.messenger.message("Hello Ada.")).toBeVisible()
  const [event] = await workspace.events()
  expect(Math.abs(Number(event?.created_at) - Date.now() / 1_000)).toBeLessThan(120)
})

test("toJSON on prototypes, from before our script, does not matter", async ({ page, shop, workspace }) => {
  await page.addInitScript(() => {
    for (const { prototype } of [Array, Object, String, Number, Date]) {
      Object.defineProperty(prototype, "toJSON", { configurable: true, value: () => "theirs" })
    }
  })
  await shop.open({ user_id: "42" })
  await page.evaluate(`(${callMessenger})()`)
  await expectWhole({ shop, workspace, page })
})

test("iterators and listeners that the page has in its own way do not matter", async ({ page, shop, workspace }) => {
  await page.addInitScript(() => {
    Object.assign(Array.prototype, {
      theirs: "found by for…in",
      [Symbol.iterator](this: unknown[]) {
        let index = 0
        const next = () => (index < this.length ? { done: false, value: this[index++] } : { done: true })
        const iterator = { next, [Symbol.iterator]: () => iterator }
        return iterator
      },
    })
    // As a monitor does it: nothing that was added is found again to be removed.
    const add = EventTarget.prototype.addEventListener
    EventTarget.prototype.addEventListener = function (type, listener, options) {
      const watched = typeof listener === "function" ? (event: Event) => listener.call(this, event) : listener
      add.call(this, type, watched, options)
    }
  })
  await shop.open({ user_id: "42" })
  await page.evaluate(`(${callMessenger})()`)
  await expectWhole({ shop, workspace, page })
})
