import { expect, test } from "messenger-playground/playwright"

test("the Messenger of the app's own origin stores an order and shows an answer", async ({ page, messenger }) => {
  const origins = new Set<string>()
  page.on("request", (request) => origins.add(new URL(request.url()).origin))
  await page.goto("/")
  await page.waitForFunction(() => "Intercom" in window)
  await page.getByRole("button", { name: "Log in" }).click()
  await page.getByRole("button", { name: "Order" }).click()
  await expect(messenger).toHaveEvent("ordered-item", { currency: "eur" }, { of: "ada" })
  await expect(messenger).toHaveUser("ada", { plan: "free" })
  // Comes by the stream, of a conversation that begins while the page is open.
  await messenger.send("ada", "Where is my order?")
  await messenger.replyAs(null, "On its way.")
  await expect(page.getByRole("button", { name: "On its way." })).toBeVisible()
  expect([...origins]).toEqual([new URL(page.url()).origin])
})

test("an App ID that the server does not know is its own workspace's", async ({ request, baseURL }) => {
  const body = { app_id: "abcd1234", command: "boot", user: { user_id: "eve" } }
  const answer = await request.post(`${baseURL}/messenger/api/messenger/ping`, { data: body })
  expect(answer.status()).toBe(200)
  expect((await request.get(`${baseURL}/messenger/api/playground/workspaces`)).status()).toBe(404)
})
