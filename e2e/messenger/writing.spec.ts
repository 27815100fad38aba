// What a message can hold besides a line of text.
import type { Locator, Page } from "@playwright/test"
import { expect, test } from "../fixtures"
import type { Messenger } from "../pages/messenger"

const png = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
)

test.beforeEach(async ({ shop }) => {
  await shop.open({ user_id: "1" })
  await shop.call("showNewMessage")
})

test("Shift and Enter break the line, Enter sends", async ({ shop, workspace }) => {
  const { messenger, page } = shop
  await messenger.field.pressSequentially("First line")
  await page.keyboard.press("Shift+Enter")
  await page.keyboard.type("second line")
  await page.keyboard.press("Enter")
  const message = messenger.message("First line")
  await expect(message).toContainText("Delivered")
  expect(await message.getByRole("paragraph").innerText()).toBe("First line\nsecond line")
  expect((await workspace.conversations()).map(({ messages }) => messages[0]?.blocks)).toContainEqual([
    { type: "paragraph", text: "First line\nsecond line" },
  ])
})

test("an emoji goes where the caret is", async ({ shop }) => {
  const { messenger, page } = shop
  await messenger.field.fill("Hello  there")
  await messenger.field.evaluate((field: HTMLTextAreaElement) => field.setSelectionRange(6, 6))
  await messenger.panel.getByRole("button", { name: "Emoji" }).click()
  const picker = messenger.panel.getByRole("dialog", { name: "Emoji" })
  await picker.getByRole("button", { name: "👋" }).click()
  await expect(picker).toBeHidden()
  await expect(messenger.field).toHaveValue("Hello 👋 there")
  await expect(messenger.field).toBeFocused()
  await page.keyboard.press("Enter")
  await expect(messenger.message("Hello 👋 there")).toContainText("Delivered")
})

test("an address becomes a link, markup stays text", async ({ shop }) => {
  const { messenger } = shop
  await messenger.write("See https://shop.example/cups?a=1. <b>Not</b> javascript:alert(1)")
  const message = messenger.message("See")
  await expect(message).toContainText("<b>Not</b> javascript:alert(1)")
  const link = message.getByRole("link")
  await expect(link).toHaveText("https://shop.example/cups?a=1")
  await expect(link).toHaveAttribute("href", "https://shop.example/cups?a=1")
  await expect(link).toHaveAttribute("target", "_blank")
  await expect(link).toHaveAttribute("rel", /noopener/)
})

test("an image from the web is added by its address", async ({ page, shop }) => {
  const { messenger } = shop
  await page.route("https://images.example/cup.png", (route) => route.fulfill({ contentType: "image/png", body: png }))
  await messenger.panel.getByRole("button", { name: "Image from the web" }).click()
  const address = messenger.panel.getByRole("textbox", { name: "Address of the image" })
  await expect(address).toBeFocused()
  await address.fill("http://images.example/cup.png")
  await address.press("Enter")
  await expect(messenger.panel.getByRole("alert")).toContainText("Enter an address that starts with https://")
  await address.fill("https://images.example/cup.png")
  await address.press("Enter")
  await messenger.send.click()
  await expect(messenger.messages).toContainText("Delivered")
  const image = messenger.messages.getByRole("img", { name: "Image" })
  await expect(image).toHaveCount(0)
  await messenger.messages.getByRole("button", { name: "Show the image from images.example" }).click()
  await expectLoaded(image)
})

test("a picture that is attached shows, from a site that is not ours", async ({ page, shop, workspace }) => {
  const { messenger } = shop
  await attach(page, messenger, { name: "dot.png", mimeType: "image/png", buffer: png })
  await expect(messenger.panel.getByRole("button", { name: "Remove dot.png" })).toBeVisible()
  await messenger.field.fill("Look at this")
  await expect(messenger.send).toBeEnabled()
  await messenger.send.click()
  await expect(messenger.message("Look at this")).toContainText("Delivered")
  await expectLoaded(messenger.messages.getByRole("img", { name: "dot.png" }))
  const href = await messenger.messages.getByRole("link").getAttribute("href")
  const response = await page.request.get(href ?? "")
  expect(new URL(response.url()).origin).not.toBe(new URL(href ?? "").origin)
  expect(response.headers()).toMatchObject({
    "content-type": "image/png",
    "x-content-type-options": "nosniff",
    "content-security-policy": expect.stringContaining("sandbox"),
  })
  const written = (await workspace.conversations()).flatMap(({ messages }) => messages[0]?.blocks ?? [])
  expect(written).toContainEqual(expect.objectContaining({ type: "attachment", name: "dot.png", size: png.length }))
})

test("any other file is there to download", async ({ page, shop }) => {
  const { messenger } = shop
  await attach(page, messenger, { name: "bill.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.4\n") })
  await expect(messenger.panel.getByRole("button", { name: "Remove bill.pdf" })).toBeVisible()
  await expect(messenger.send).toBeEnabled()
  await messenger.send.click()
  const file = messenger.messages.getByRole("link", { name: "Download bill.pdf" })
  await expect(messenger.messages).toContainText("Delivered")
  const response = await page.request.get((await file.getAttribute("href")) ?? "")
  expect(response.headers()["content-disposition"]).toMatch(/^attachment; filename="bill\.pdf"/)
})

test("a file that is not taken says why, and does not hold up the rest", async ({ page, shop }) => {
  const { messenger } = shop
  const svg = { name: "icon.svg", mimeType: "image/svg+xml", buffer: Buffer.from("<svg onload='alert(1)'/>") }
  await attach(page, messenger, svg)
  await expect(messenger.panel.getByRole("alert")).toContainText("This type of file cannot be sent.")
  const fake = { name: "fake.png", mimeType: "image/png", buffer: Buffer.from("<svg onload='alert(1)'/>") }
  await attach(page, messenger, fake)
  await expect(messenger.panel.getByRole("alert").filter({ hasText: "fake.png" })).toContainText("does not hold")
  await messenger.write("Words only")
  await expect(messenger.message("Words only")).toContainText("Delivered")
  await expect(messenger.messages.getByRole("link")).toHaveCount(0)
})

test("a message that is too long is counted, and not sent", async ({ shop }) => {
  const { messenger } = shop
  await messenger.field.fill("x".repeat(4_990))
  await expect(messenger.panel).toContainText("10 characters left")
  await messenger.field.fill("x".repeat(5_001))
  await expect(messenger.panel).toContainText("1 character too many")
  await expect(messenger.send).toBeDisabled()
  await messenger.field.press("Enter")
  await expect(messenger.messages).toHaveCount(0)
})

async function attach(page: Page, { panel }: Messenger, file: { name: string; mimeType: string; buffer: Buffer }) {
  const [chooser] = await Promise.all([
    page.waitForEvent("filechooser"),
    panel.getByRole("button", { name: "Attach a file" }).click(),
  ])
  await chooser.setFiles(file)
}

async function expectLoaded(image: Locator): Promise<void> {
  await expect.poll(() => image.evaluate((element: HTMLImageElement) => element.naturalWidth)).toBe(1)
}
