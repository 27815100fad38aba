import { expect, test } from "../../fixtures"

test("a newcomer presses nothing and sees a Messenger boot", async ({ page, playground }) => {
  await page.goto("/")
  await expect(playground.appId).toHaveValue("demo")
  await expect(playground.messenger.open).toBeVisible()
  await expect(playground.messenger.text("Welcome! This Messenger is real")).toBeVisible()
  await expect(playground.calls("boot").first()).toContainText("stored")
  await expect(playground.currentUser).toContainText("ada@example.com")
})

test("a tracked event appears beside the code that tracked it", async ({ playground, workspace }) => {
  await playground.open({ script: 'Intercom("boot", { user_id: "1" })\n' }, workspace)
  await expect(playground.calls("boot")).toContainText("stored")
  await playground.type(
    "script",
    'Intercom("boot", { user_id: "1" })\nIntercom("trackEvent", "typed-it", { by: "hand" })\n',
  )
  const call = playground.calls("trackEvent")
  await expect(call).toContainText("stored")
  await expect(call.getByRole("button", { name: "script.ts:2" })).toBeVisible()
  await call.getByRole("button", { name: "trackEvent, details" }).click()
  await expect(call).toContainText("Event typed-it stored")
  await expect(playground.currentUser).toContainText("typed-it")
  expect(await workspace.events()).toMatchObject([{ event_name: "typed-it", metadata: { by: "hand" }, user_id: "1" }])
})

test("the welcome message is read in the Messenger and is no longer unread", async ({ playground, workspace }) => {
  await playground.open({ script: 'Intercom("boot", { user_id: "1" })' }, workspace)
  const { messenger } = playground
  await messenger.text("Welcome! This Messenger is real").first().click()
  await expect(messenger.panel).toContainText("Try tracking the event invited-friend")
  await expect.poll(async () => (await workspace.conversations())[0]?.unread_count).toBe(0)
  await messenger.close.click()
  await expect(messenger.panel).toBeHidden()
  await expect(messenger.open).toBeFocused()
})
