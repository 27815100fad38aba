// The page's handlers and the Messenger's events know nothing of each other.
import type { Page } from "@playwright/test"
import { expect, test } from "../fixtures"
import type { Shop } from "../pages/shop"

type Noting = Window & { seen: string[] }

const types = [
  ...["keydown", "keypress", "keyup", "beforeinput", "input", "change", "submit", "paste", "copy", "cut"],
  ...["pointerdown", "pointerup", "pointermove", "mousedown", "mouseup", "mousemove", "click", "dblclick", "wheel"],
  ...["touchstart", "touchend", "compositionstart", "compositionend", "focus", "blur", "focusin", "focusout"],
  ...["dragenter", "dragover", "drop", "contextmenu", "selectstart"],
]

/** Notes what reaches handlers of the window and the document, before and after the elements', and breaks it there. */
async function watchEvents(page: Page, spoils = true): Promise<void> {
  await page.evaluate(
    ([names, isSpoiling]) => {
      const seen: string[] = []
      Object.assign(window, { seen })
      const note = (event: Event) => {
        const host = document.querySelector("#intercom-container")
        if (!host || !event.composedPath().includes(host)) return
        seen.push(event.type)
        if (!isSpoiling) return
        event.preventDefault()
        event.stopImmediatePropagation()
      }
      for (const name of names) {
        for (const target of [window, document, document.body]) {
          target.addEventListener(name, note, { capture: true, passive: false })
          target.addEventListener(name, note, { passive: false })
        }
      }
    },
    [types, spoils] as const,
  )
}

const seenBy = (page: Page) => page.evaluate(() => (window as unknown as Noting).seen)

async function useEverything({ page, messenger }: Shop): Promise<void> {
  await messenger.open.click()
  await messenger.panel.getByText("Welcome! This Messenger is real").first().click()
  await messenger.field.click()
  await page.keyboard.type("and/or? j k g")
  await expect(messenger.field).toHaveValue("and/or? j k g")
  await page.keyboard.press("Shift+Home")
  await page.keyboard.press("ControlOrMeta+X")
  await page.keyboard.press("ControlOrMeta+V")
  await expect(messenger.field).toHaveValue("and/or? j k g")
  await page.keyboard.press("Enter")
  await expect(messenger.message("and/or? j k g")).toBeVisible()
  await messenger.messages.first().hover()
  await page.mouse.wheel(0, -200)
  await messenger.field.click({ button: "right" })
  await page.keyboard.press("Escape")
  await page.keyboard.press("Escape")
}

test("a page that binds every event hears none of the Messenger, and spoils none", async ({ page, shop }) => {
  await shop.open({ user_id: "42" })
  await expect(shop.messenger.open).toBeVisible()
  await watchEvents(page)
  await useEverything(shop)
  expect(await seenBy(page)).toEqual([])
})

test("the page hears what happens beside the Messenger, while it is open", async ({ page, shop }) => {
  await shop.open({ user_id: "42" }, "<button id=buy>Buy</button><input aria-label=Search>")
  await page.evaluate(() => {
    const seen: string[] = []
    Object.assign(window, { seen })
    for (const name of ["click", "keydown", "focusin", "input"])
      addEventListener(name, ({ type }) => seen.push(type), true)
  })
  await shop.messenger.open.click()
  await expect(shop.messenger.panel).toBeVisible()
  await page.getByRole("button", { name: "Buy" }).click()
  await page.getByRole("textbox", { name: "Search" }).fill("tea")
  await page.keyboard.press("k")
  expect(await seenBy(page)).toEqual(["focusin", "click", "focusin", "input", "keydown", "input"])
})

test("a page that binds single letters before our script loads is not asked either", async ({ page, shop }) => {
  await page.addInitScript(() => {
    const seen: string[] = []
    Object.assign(window, { seen })
    document.addEventListener(
      "keydown",
      (event) => {
        if (document.activeElement?.matches("input, textarea")) return
        seen.push(event.key)
        event.preventDefault()
      },
      true,
    )
  })
  await shop.open({ user_id: "42" })
  await shop.messenger.open.click()
  await shop.messenger.panel.getByText("Welcome! This Messenger is real").first().click()
  await shop.messenger.field.click()
  await page.keyboard.type("g/k")
  await expect(shop.messenger.field).toHaveValue("g/k")
  expect(await seenBy(page)).toEqual([])
})

/** A modal dialog as the libraries for React make it: nothing beside it may be used, touched, scrolled or focused. */
const modal = `
<div id="dialog" role="dialog" aria-label="Checkout" tabindex="-1" style="pointer-events: auto">
  <input id="card" aria-label="Card number">
</div>
<script>
function openModal() {
  const dialog = document.querySelector("#dialog")
  const close = () => dialog.remove()
  let last = document.querySelector("#card")
  document.body.style.pointerEvents = "none"
  document.addEventListener("keydown", ({ key }) => key === "Escape" && close(), { capture: true })
  document.addEventListener("pointerdown", ({ target }) => !dialog.contains(target) && close())
  document.addEventListener("focusin", ({ target }) => {
    if (dialog.contains(target)) last = target
    else last.focus({ preventScroll: true })
  })
  document.addEventListener("focusout", ({ relatedTarget }) => {
    if (relatedTarget && !dialog.contains(relatedTarget)) last.focus({ preventScroll: true })
  })
  for (const name of ["wheel", "touchmove"]) {
    document.addEventListener(name, (event) => !dialog.contains(event.target) && event.preventDefault(), { passive: false })
  }
  for (const element of document.body.children) {
    if (element.contains(dialog)) continue
    element.setAttribute("aria-hidden", "true")
    element.inert = true
  }
  last.focus()
}
</script>`

test("beside a modal dialog of the page the Messenger is used, and the dialog stays", async ({ page, shop, team }) => {
  await shop.open({ user_id: "42" }, modal)
  const id = await team.latest()
  await expect(shop.messenger.open).toBeVisible()
  const dialog = page.getByRole("dialog", { name: "Checkout" })
  await page.evaluate(() => Reflect.get(window, "openModal")())
  await expect(page.getByRole("textbox", { name: "Card number" })).toBeFocused()
  await shop.call("showConversation", id)
  const { field, messages } = shop.messenger
  await field.click()
  await page.keyboard.type("Which card do you take?")
  await expect(field).toBeFocused()
  await expect(field).toHaveValue("Which card do you take?")
  const isHeldUp = (element: Element) =>
    ["wheel", "touchmove"].map((type) => {
      return !element.dispatchEvent(new Event(type, { bubbles: true, cancelable: true, composed: true }))
    })
  expect(await messages.last().evaluate(isHeldUp)).toEqual([false, false])
  expect(await page.locator("body").evaluate(isHeldUp)).toEqual([true, true])
  await page.keyboard.press("Escape")
  await expect(shop.messenger.panel).toBeHidden()
  await expect(dialog).toBeVisible()
})
