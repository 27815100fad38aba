// A person and the team write to each other.
import { expect, test } from "../fixtures"
import { Inbox } from "../pages/inbox"

test("a visitor's first message makes them a lead, and reaches the team", async ({ shop, workspace }) => {
  await shop.open()
  const { messenger } = shop
  expect(await workspace.users()).toMatchObject([{ role: "visitor" }])
  await messenger.open.click()
  await messenger.panel.getByRole("button", { name: "Send us a message" }).click()
  await messenger.write("Is anyone there?")
  await expect(messenger.message("Is anyone there?")).toContainText("Delivered")
  await expect(messenger.field).toHaveValue("")
  await expect(messenger.field).toBeFocused()
  expect(await workspace.users()).toMatchObject([{ role: "lead" }])
  expect(await workspace.conversations()).toContainEqual(
    expect.objectContaining({
      role: "lead",
      waiting_count: 1,
      messages: [expect.objectContaining({ blocks: [{ type: "paragraph", text: "Is anyone there?" }] })],
    }),
  )
})

test("the team's reply appears in the open conversation, and counts as seen", async ({ shop, team, workspace }) => {
  await shop.open()
  const { messenger } = shop
  await shop.call("startConversation", "Is anyone there?")
  await expect(messenger.message("Is anyone there?")).toContainText("Delivered")
  const id = await team.latest()
  await team.reply(id, "Hello, we are.")
  await expect(messenger.message("Hello, we are.")).toContainText("Maya Okafor")
  await expect.poll(async () => (await workspace.conversation(id)).unread_count).toBe(0)
  await expect.poll(async () => (await workspace.conversation(id)).messages.at(-1)?.seen_at).not.toBeNull()
})

test("a reply to a closed Messenger comes as a card, a badge and a call", async ({ shop, team, workspace }) => {
  await shop.open({ user_id: "1" })
  const { messenger } = shop
  await messenger.card.getByRole("button", { name: "Welcome!" }).click()
  await messenger.write("One question")
  await expect(messenger.message("One question")).toContainText("Delivered")
  await messenger.close.click()
  await shop.listen("onUnreadCountChange")
  await expect.poll(() => shop.heard("onUnreadCountChange")).toEqual([0])
  const id = await team.latest()
  await team.reply(id, "One answer")
  await expect(messenger.card).toContainText("One answer")
  await expect(messenger.open).toHaveAccessibleDescription("1 unread message")
  await expect(messenger.status).toHaveText("New message from Maya Okafor: One answer")
  await team.reply(id, "And another")
  await expect(messenger.card).toContainText("And another")
  await expect(messenger.open).toHaveAccessibleDescription("2 unread messages")
  await messenger.card.getByRole("button", { name: "And another" }).click()
  await expect(messenger.message("One answer")).toBeVisible()
  await expect(messenger.card).toBeHidden()
  await expect.poll(() => shop.heard("onUnreadCountChange")).toEqual([0, 1, 2, 0])
  await expect.poll(async () => (await workspace.conversation(id)).unread_count).toBe(0)
  await messenger.close.click()
  await expect(messenger.open).toHaveAccessibleDescription("")
})

test("the person sees that the team has read, and that it writes", async ({ shop, team }) => {
  await shop.open()
  const { messenger } = shop
  await shop.call("startConversation", "Please read this")
  await expect(messenger.message("Please read this")).toContainText("Delivered")
  const id = await team.latest()
  await team.see(id)
  await expect(messenger.message("Please read this")).toContainText("Seen")
  const typing = messenger.panel.getByRole("img", { name: "Maya Okafor is typing…" })
  await expect(async () => {
    await team.type(id)
    await expect(typing).toBeVisible({ timeout: 1_000 })
  }).toPass()
  await team.reply(id, "Read")
  await expect(messenger.message("Read").last()).toBeVisible()
  await expect(typing).toBeHidden()
})

test("the team sees in its inbox that the person writes, and reads", async ({ context, shop, workspace }) => {
  await shop.open({ user_id: "1", name: "Ada" })
  const { messenger } = shop
  await shop.call("startConversation", "Hello")
  await expect(messenger.message("Hello")).toContainText("Delivered")
  const inbox = new Inbox(await context.newPage())
  await inbox.open(workspace)
  await inbox.openConversation("Hello")
  await inbox.reply("Which cup?")
  await expect(inbox.message("Which cup?")).toContainText(/Seen \d/)
  await expect(messenger.message("Which cup?")).toBeVisible()
  await expect(async () => {
    await messenger.field.pressSequentially("The blue one ")
    await expect(inbox.page.getByText("Ada is typing…")).toBeVisible({ timeout: 1_000 })
  }).toPass()
})

test("a visitor who wrote may leave an address, and the page is told", async ({ shop, workspace }) => {
  await shop.open()
  const { messenger } = shop
  await shop.listen("onUserEmailSupplied")
  await shop.call("startConversation", "Call me back")
  const email = messenger.panel.getByRole("textbox", { name: "Email address" })
  await email.fill("ada@example")
  await email.press("Enter")
  await expect(messenger.panel.getByRole("alert").filter({ hasText: "address" })).toBeVisible()
  expect(await shop.heard("onUserEmailSupplied")).toEqual([])
  await email.fill("ada@example.com")
  await email.press("Enter")
  await expect(messenger.panel).toContainText("You will be notified at ada@example.com.")
  expect(await shop.heard("onUserEmailSupplied")).toEqual(["called"])
  expect(await workspace.users()).toMatchObject([{ role: "lead", email: "ada@example.com" }])
  await messenger.write("Thanks")
  await expect(messenger.message("Thanks")).toContainText("Delivered")
  await expect(email).toBeHidden()
})

test("a user, whose address is the page's to know, is not asked for one", async ({ shop }) => {
  await shop.open({ user_id: "1" })
  await shop.call("startConversation", "Hello")
  await expect(shop.messenger.message("Hello")).toContainText("Delivered")
  await expect(shop.messenger.panel.getByRole("textbox", { name: "Email address" })).toBeHidden()
})

test("an outbound message can be answered", async ({ shop, workspace }) => {
  await shop.open({ user_id: "1" })
  const { messenger } = shop
  await messenger.card.getByRole("button", { name: "Welcome!" }).click()
  await messenger.write("Thank you for the welcome")
  await expect(messenger.message("Thank you for the welcome")).toContainText("Delivered")
  expect(await workspace.conversations()).toMatchObject([
    { outbound: "Welcome", state: "open", waiting_count: 1, messages: [{}, { author: { type: "user" } }] },
  ])
})

test("a closed conversation says so, and opens again with a reply", async ({ shop, team, workspace }) => {
  await shop.open({ user_id: "1" })
  const { messenger } = shop
  await shop.call("startConversation", "It works now")
  await expect(messenger.message("It works now")).toContainText("Delivered")
  const id = await team.latest()
  await team.close(id)
  const notice = messenger.panel.getByText("This conversation is closed. Write again to reopen it.")
  await expect(notice).toBeVisible()
  await messenger.write("It does not")
  await expect(notice).toBeHidden()
  await expect.poll(async () => (await workspace.conversation(id)).state).toBe("open")
})

test("the team and a person in the playground's preview write to each other", async ({
  playground,
  team,
  workspace,
}) => {
  await playground.open({ script: 'Intercom("boot", { user_id: "1", name: "Ada" })' }, workspace)
  const { messenger } = playground
  await messenger.card.getByRole("button", { name: "Welcome!" }).click()
  await messenger.write("From the preview")
  await expect(messenger.message("From the preview")).toContainText("Delivered")
  await team.reply(await team.latest(), "To the preview")
  await expect(messenger.message("To the preview")).toBeVisible()
})
