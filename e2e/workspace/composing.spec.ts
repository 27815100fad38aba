// What keys, the clipboard and dragged files do where the team writes.
import type { JSHandle } from "@playwright/test"
import { expect, test } from "../fixtures"
import { Inbox } from "../pages/inbox"
import { carry } from "../pages/transfer"

test("the inbox takes files that are dropped and pasted, and prefers pasted text", async ({
  page,
  team,
  workspace,
}) => {
  const ada = await workspace.boot({ user_id: "42", name: "Ada" })
  const { id } = await ada.start("Hello?")
  const inbox = new Inbox(page)
  await inbox.open(workspace, `&conversation=${id}`)
  const attached = page.getByRole("list", { name: "Attached files" })

  await inbox.message("Hello?").dispatchEvent("dragover", { dataTransfer: await carry(page, { files: ["a.txt"] }) })
  await expect(page.getByText("Drop files to attach them")).toBeVisible()
  await inbox.message("Hello?").dispatchEvent("drop", { dataTransfer: await carry(page, { files: ["a.txt"] }) })
  await expect(attached).toContainText("a.txt")
  await expect(page.getByText("Drop files to attach them")).toHaveCount(0)

  const paste = async (clipboard: JSHandle<DataTransfer>) =>
    inbox.field.evaluate((element, clipboardData) => {
      return !element.dispatchEvent(new ClipboardEvent("paste", { bubbles: true, cancelable: true, clipboardData }))
    }, clipboard)
  expect(await paste(await carry(page, { files: ["b.txt"] }))).toBe(true)
  await expect(attached).toContainText("b.txt")
  expect(await paste(await carry(page, { text: "some words", files: ["c.txt"] }))).toBe(false)

  await expect(attached).not.toContainText("Uploading")
  await inbox.reply("With two files")
  await expect(inbox.message("With two files")).toContainText("b.txt")
  await expect(inbox.message("With two files")).not.toContainText("c.txt")
  expect(await team.latest()).toBe(id)
})

test("while an input method composes, Enter sends nothing", async ({ page, workspace }) => {
  const ada = await workspace.boot({ user_id: "42", name: "Ada" })
  const { id } = await ada.start("Hello?")
  const inbox = new Inbox(page)
  await inbox.open(workspace, `&conversation=${id}`)
  await inbox.field.fill("日本")
  const isTaken = (init: { isComposing?: boolean; keyCode?: number; altKey?: boolean }) =>
    inbox.field.evaluate((element, given) => {
      return !element.dispatchEvent(
        new KeyboardEvent("keydown", { key: "Enter", bubbles: true, cancelable: true, ...given }),
      )
    }, init)
  expect(await isTaken({ isComposing: true })).toBe(false)
  expect(await isTaken({ keyCode: 229 })).toBe(false)
  expect(await isTaken({ altKey: true })).toBe(false)
  await expect(inbox.field).toHaveValue("日本")
  expect(await isTaken({ keyCode: 13 })).toBe(true)
  await expect(inbox.message("日本")).toBeVisible()
})
