// What both clients pass straight through: commands that open something, or write in the person's name.
import { expect, test } from "./fixtures"
import { setups } from "./setups"

/** What every workspace is made with. */
const content = [
  ["showArticle", 101, "Without a user_id or an email the person is a visitor"],
  ["showNews", 201, "showSpace opens the Messenger where you want it"],
] as const
const outbound = [
  ["startTour", 301, "Hello from a product tour"],
  ["startSurvey", 401, "How easy was your first boot call?"],
  ["startChecklist", 501, "Get started"],
] as const

const clients = ["messenger-js-sdk", "react-use-intercom"] as const
const places = setups.filter(({ source }) => source === "installed")

function start(client: (typeof clients)[number], appId: string) {
  const [sdk, react] = [
    { app_id: appId, user_id: "42" },
    { appId, autoBoot: true, autoBootProps: { userId: "42" } },
  ]
  return client === "messenger-js-sdk"
    ? `client.Intercom(${JSON.stringify(sdk)})`
    : `startApp(${JSON.stringify(react)})`
}

for (const client of clients) {
  for (const setup of places) {
    test(`what opens something or writes does so: ${client} ${setup.title}`, async ({ openClient, workspace }) => {
      const page = await openClient(setup, client, start(client, workspace.appId))
      const { panel, open, close } = page.messenger
      await expect(open).toBeVisible()

      await page.call("showNewMessage", "I need help with")
      await expect(panel.getByRole("textbox")).toHaveValue("I need help with")
      await expect.poll(async () => (await workspace.conversations()).length).toBe(1)

      await page.call("showConversation", (await workspace.conversations())[0]?.id)
      await expect(panel.getByText("Welcome! This Messenger is real")).toBeVisible()

      for (const [command, number, text] of content) {
        await page.call(command, number)
        await expect(panel.getByText(text), command).toBeVisible()
      }

      await page.call("startConversation", "Where is my order?")
      await expect(panel.getByText("Where is my order?")).toBeVisible()
      await expect
        .poll(async () => (await workspace.conversations())[0])
        .toMatchObject({ user_id: "42", messages: [{ author: { type: "user" } }] })

      await close.or(open).click()
      for (const [command, number, text] of outbound) {
        await page.call(command, number)
        await expect(page.root.getByText(text).first(), command).toBeVisible()
      }
    })
  }
}

test("react-use-intercom's setAuthTokens is understood", async ({ openClient, playground, workspace }) => {
  const page = await openClient(setups[0], "react-use-intercom", start("react-use-intercom", workspace.appId))
  await expect(page.messenger.open).toBeVisible()
  await page.call("setAuthTokens", { orders: "token" })
  await expect(playground.calls("setAuthTokens")).toBeVisible()
  await expect(playground.calls("setAuthTokens")).not.toContainText(/not emulated|cannot be tried/)
})
