// Requests that take longer.
import { expect, test } from "../fixtures"

test("a ticket is created in the Messenger, and its state is followed there", async ({ shop, team, workspace }) => {
  await shop.open({ user_id: "1" })
  const { messenger } = shop
  await shop.call("showSpace", "tickets")
  await expect(messenger.panel).toContainText("No tickets yet")
  await messenger.panel.getByRole("button", { name: "Create a ticket" }).click()
  const create = messenger.panel.getByRole("button", { name: "Create a ticket" })
  await expect(create).toBeDisabled()
  await messenger.panel.getByRole("textbox", { name: "Title" }).fill("Broken cup")
  await messenger.panel.getByRole("textbox", { name: "Description" }).fill("It came in two pieces.")
  await create.click()
  await expect(messenger.message("It came in two pieces.")).toContainText("Delivered")
  await expect(messenger.title).toHaveText("Broken cup")
  const state = messenger.panel.getByRole("region", { name: "State" })
  await expect(state).toHaveText("Submitted")
  const id = await team.latest()
  expect(await workspace.conversation(id)).toMatchObject({ ticket: { title: "Broken cup", state: "submitted" } })
  await team.moveTicket(id, "in_progress")
  await expect(state).toHaveText("In progress")
  await team.moveTicket(id, "resolved")
  await expect(state).toHaveText("Resolved")
  await expect(messenger.panel).toContainText("This ticket is resolved. Write again to reopen it.")
  await messenger.back.click()
  await messenger.tab("Tickets").click()
  await expect(messenger.panel.getByRole("button", { name: "Broken cup" })).toContainText("Resolved")
  await messenger.tab("Messages").click()
  await expect(messenger.panel.getByRole("button", { name: "Broken cup" })).toBeHidden()
})

test("showTicket opens a ticket, from which Back leads to where the person was", async ({ shop, workspace }) => {
  const { id } = await (await workspace.boot({ user_id: "1" })).start("It came in two pieces.", "Broken cup")
  await shop.open({ user_id: "1" })
  const { messenger } = shop
  await shop.call("showArticle", 101)
  await expect(messenger.panel.getByRole("heading", { name: "Install the Messenger" })).toBeVisible()
  await shop.call("showTicket", id)
  await expect(messenger.title).toHaveText("Broken cup")
  await messenger.back.click()
  await expect(messenger.panel.getByRole("heading", { name: "Install the Messenger" })).toBeVisible()
})
