// What keys, the clipboard and dragged files do where a person writes, and where a keyboard on glass leaves room.
import type { JSHandle, Locator, Page } from "@playwright/test"
import { expect, test } from "../fixtures"
import type { Shop } from "../pages/shop"
import { carry } from "../pages/transfer"

async function paste(field: Locator, clipboard: JSHandle<DataTransfer>): Promise<void> {
  await field.evaluate((element, clipboardData) => {
    const event = new ClipboardEvent("paste", { bubbles: true, cancelable: true, composed: true, clipboardData })
    // What the browser does with a paste that nobody has taken.
    if (element.dispatchEvent(event)) document.execCommand("insertText", false, clipboardData.getData("text/plain"))
  }, clipboard)
}

async function openWelcome(shop: Shop): Promise<void> {
  await shop.open({ user_id: "42" })
  await shop.messenger.open.click()
  await shop.messenger.panel.getByText("Welcome! This Messenger is real").first().click()
  await shop.messenger.field.click()
}

test("cells of a spreadsheet are pasted as text, a picture as a file", async ({ page, shop }) => {
  await openWelcome(shop)
  const { field, panel } = shop.messenger
  await paste(field, await carry(page, { text: "a\tb", files: ["cells.txt"] }))
  await expect(field).toHaveValue("a\tb")
  await paste(field, await carry(page, { text: "notes.txt", files: ["notes.txt"] }))
  await expect(panel.getByRole("button", { name: "Remove notes.txt" })).toBeVisible()
  await expect(field).toHaveValue("a\tb")
  await expect(panel.getByText("cells.txt")).toHaveCount(0)
})

const inThread = ["a message", "the title", "the composer"] as const

for (const where of inThread) {
  test(`a file that is dropped on ${where} goes with the message`, async ({ page, shop }) => {
    await openWelcome(shop)
    const { messenger } = shop
    const places = {
      "a message": messenger.messages.first(),
      "the title": messenger.title,
      "the composer": messenger.field,
    }
    const dataTransfer = await carry(page, { files: ["order.txt"] })
    await places[where].dispatchEvent("dragover", { dataTransfer })
    await expect(messenger.panel.getByText("Drop the files")).toBeVisible()
    await places[where].dispatchEvent("drop", { dataTransfer })
    await expect(messenger.panel.getByText("Drop the files")).toHaveCount(0)
    await expect(messenger.panel.getByRole("button", { name: "Remove order.txt" })).toBeVisible()
    await expect(messenger.send).toBeEnabled()
    await messenger.write("My order")
    await expect(messenger.message("order.txt")).toContainText("Delivered")
  })
}

test("a screen that takes no files lets none open in place of the page", async ({ page, shop }) => {
  await shop.open({ user_id: "42" })
  await shop.messenger.open.click()
  const isTaken = await shop.messenger.panel.evaluate((panel) => {
    const dataTransfer = new DataTransfer()
    dataTransfer.items.add(new File(["content"], "order.txt"))
    const event = (type: string) =>
      new DragEvent(type, { bubbles: true, cancelable: true, composed: true, dataTransfer })
    return ["dragover", "drop"].map((type) => !panel.querySelector("button")?.dispatchEvent(event(type)))
  })
  expect(isTaken).toEqual([true, true])
  await expect(page).toHaveTitle("A shop")
})

test("a ticket takes files that are dropped and pasted", async ({ page, shop }) => {
  await shop.open({ user_id: "42" })
  await shop.call("showSpace", "tickets")
  await shop.messenger.panel.getByRole("button", { name: "Create a ticket" }).first().click()
  const { panel } = shop.messenger
  await panel
    .getByRole("heading", { level: 2 })
    .dispatchEvent("drop", { dataTransfer: await carry(page, { files: ["a.txt"] }) })
  await paste(panel.locator("textarea"), await carry(page, { files: ["b.txt"] }))
  for (const name of ["a.txt", "b.txt"])
    await expect(panel.getByRole("button", { name: `Remove ${name}` })).toBeVisible()
})

test("while an input method composes, Enter sends nothing and Escape closes nothing", async ({
  page,
  shop,
  workspace,
  team,
}) => {
  await openWelcome(shop)
  const { field, panel } = shop.messenger
  const input = await page.context().newCDPSession(page)
  await input.send("Input.imeSetComposition", { text: "にほん", selectionStart: 3, selectionEnd: 3 })
  await expect(field).toHaveValue("にほん")
  await page.keyboard.press("Enter")
  await page.keyboard.press("Escape")
  await expect(panel).toBeVisible()
  // As Safari reports the key that ended it.
  await field.evaluate((element) => {
    element.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", keyCode: 229, bubbles: true, composed: true }))
  })
  await input.send("Input.insertText", { text: "日本" })
  expect(await workspace.history(await team.latest())).toHaveLength(1)
  await expect(field).toHaveValue(/日本/)
  await page.keyboard.press("Enter")
  await expect(shop.messenger.message("日本")).toContainText("Delivered")
})

/** As a telephone's keyboard does it: the page's layout stays as it is, and less of it is seen. */
async function openKeyboard(page: Page, { height, offsetTop }: { height: number; offsetTop: number }): Promise<void> {
  await page.evaluate(
    (view) => {
      for (const [name, value] of Object.entries(view)) {
        Object.defineProperty(visualViewport, name, { configurable: true, get: () => value })
      }
      visualViewport?.dispatchEvent(new Event("resize"))
    },
    { height, offsetTop },
  )
}

test.describe("on a telephone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true })

  test("the composer stays above the keyboard, in every screen that is typed in", async ({ page, shop }) => {
    await openWelcome(shop)
    const { panel, field } = shop.messenger
    await openKeyboard(page, { height: 420, offsetTop: 60 })
    await expect.poll(() => panel.boundingBox()).toMatchObject({ y: 60, height: 420 })
    const isSeen = async (locator: Locator) => {
      const box = await locator.boundingBox()
      return box !== null && box.y >= 60 && box.y + box.height <= 480
    }
    await expect.poll(() => isSeen(field)).toBe(true)
    await expect.poll(() => isSeen(shop.messenger.send)).toBe(true)

    await shop.call("showSpace", "tickets")
    await panel.getByRole("button", { name: "Create a ticket" }).first().click()
    await panel.locator("textarea").focus()
    await openKeyboard(page, { height: 300, offsetTop: 60 })
    await expect
      .poll(() =>
        panel
          .locator("textarea")
          .boundingBox()
          .then((box) => box && box.y < 330),
      )
      .toBe(true)

    await shop.call("showSpace", "help")
    await expect.poll(() => isSeen(panel.getByRole("searchbox"))).toBe(true)

    await openKeyboard(page, { height: 844, offsetTop: 0 })
    await expect.poll(() => panel.boundingBox()).toMatchObject({ y: 0, height: 844 })
  })
})

test("on a tablet the panel stands above the keyboard", async ({ page, shop }) => {
  await openWelcome(shop)
  await openKeyboard(page, { height: 500, offsetTop: 0 })
  await expect
    .poll(async () => {
      const box = await shop.messenger.panel.boundingBox()
      return box && Math.round(box.y + box.height)
    })
    .toBe(492)
  const box = await shop.messenger.panel.boundingBox()
  expect(box?.y).toBeGreaterThanOrEqual(8)
})
