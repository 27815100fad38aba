// The examples of the document this project grew from: each does what its text says, on the screen and in the database.
import { expect, test } from "../fixtures"

// Nothing is typed here: by touch the page loads no Monaco, and half as long.
test.use({ hasTouch: true })

test("update without arguments looks for messages and changes nothing", async ({ playground, workspace }) => {
  await playground.openExample("update", workspace)
  await expect(playground.calls("boot").last()).toContainText("stored")
  const views = (await workspace.pageViews()).length
  const [before] = await workspace.users()
  await playground.preview.getByRole("button", { name: "Look for new messages" }).click()
  const call = playground.calls("update").last()
  await expect(call).toContainText("checked")
  await call.getByRole("button", { name: "update, details" }).click()
  await expect(call).toContainText("Looked for messages")
  const [after] = await workspace.users()
  expect(after?.custom_attributes).toEqual(before?.custom_attributes)
  expect(await workspace.pageViews()).toHaveLength(views)
})

test("update with fields stores them, logs an impression and brings the message they match", async ({
  playground,
  workspace,
}) => {
  await playground.openExample("update-fields", workspace)
  await expect(playground.calls("boot").last()).toContainText("stored")
  const views = (await workspace.pageViews()).length
  await playground.preview.getByRole("button", { name: "Upgrade to pro" }).click()
  const call = playground.calls("update").last()
  await expect(call).toContainText("stored")
  await call.getByRole("button", { name: "update, details" }).click()
  await expect(call).toContainText("free → pro")
  await expect(playground.messenger.text("You are on the pro plan now")).toBeVisible()
  await expect(playground.currentUser).toContainText("pro")
  const user = (await workspace.users()).find(({ user_id }) => user_id === "1")
  expect(user?.custom_attributes).toMatchObject({ plan: "pro" })
  expect(await workspace.pageViews()).toHaveLength(views + 1)
})

test("update with an unknown id creates the user", async ({ playground, workspace }) => {
  await playground.openExample("new-user", workspace)
  await expect(playground.calls("boot").last()).toContainText("stored")
  const signUp = playground.preview.getByRole("button", { name: "Sign up as a new user" })
  await signUp.click()
  await expect(playground.calls("update").last()).toContainText("stored")
  await expect(playground.currentUser).toContainText("New user")
  await signUp.click()
  await expect(playground.calls("update").nth(1)).toContainText("stored")
  const users = await workspace.users()
  expect(users.filter(({ name }) => name?.startsWith("New user"))).toHaveLength(2)
  expect(users.filter(({ user_id }) => user_id === "1")).toHaveLength(1)
})

test("of 21 updates 20 are stored and the last is shown as throttled, until a reload", async ({
  playground,
  workspace,
}) => {
  await playground.openExample("update-quota", workspace)
  await expect(playground.calls("boot").last()).toContainText("stored")
  const views = (await workspace.pageViews()).length
  const burst = playground.preview.getByRole("button", { name: "Call update 21 times" })
  await burst.click()
  const last = playground.calls("update").last()
  await expect(last).toContainText("throttled")
  await expect.poll(async () => (await workspace.pageViews()).length).toBe(views + 20)
  const user = () => workspace.users().then((users) => users.find(({ user_id }) => user_id === "1"))
  expect((await user())?.custom_attributes.step).toBe(20)
  await playground.run()
  await expect(playground.rows("Run 2")).toBeVisible()
  await burst.click()
  await expect.poll(async () => (await workspace.pageViews()).length).toBeGreaterThanOrEqual(views + 40)
})

test("trackEvent stores the event, with metadata and without", async ({ playground, workspace }) => {
  await playground.openExample("track-event", workspace)
  await expect(playground.calls("boot").last()).toContainText("stored")
  await playground.preview.getByRole("button", { name: "Invite a friend" }).click()
  await expect(playground.messenger.text("Thanks for inviting a friend")).toBeVisible()
  await playground.preview.getByRole("button", { name: "Place an order" }).click()
  await expect(playground.calls("trackEvent").last()).toContainText("stored")
  await expect(playground.currentUser).toContainText("placed-order")
  const events = await workspace.events()
  expect(events.map(({ event_name }) => event_name)).toEqual(["placed-order", "invited-friend"])
  expect(events[0]).toMatchObject({ user_id: "1", metadata: { order_number: 3434, price: { amount: 3200 } } })
  expect(events[1]?.metadata).toEqual({})
})

test("shutdown ends the session, and the next person sees nothing of the last", async ({ playground, workspace }) => {
  await playground.openExample("shutdown", workspace)
  await expect(playground.messenger.text("Welcome! This Messenger is real")).toBeVisible()
  await playground.preview.getByRole("button", { name: "Log out" }).click()
  await expect(playground.messenger.open).toBeHidden()
  await expect(playground.calls("shutdown")).toContainText("stored")
  await expect(playground.currentUser).toContainText("Nobody")
  await playground.preview.getByRole("button", { name: "Log in as Grace" }).click()
  await expect(playground.messenger.open).toBeVisible()
  const conversations = await workspace.conversations()
  expect(new Set(conversations.map(({ user_id }) => user_id))).toEqual(new Set(["1", "2"]))
  expect((await workspace.activity()).filter(({ type }) => type === "session.ended")).not.toHaveLength(0)
})
