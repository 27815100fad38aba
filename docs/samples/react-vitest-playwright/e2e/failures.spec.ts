// What a failing test says, by tests that expect it.
import { expect, test } from "messenger-playground/playwright"

const soon = { timeoutMs: 500 }

test.beforeEach(async ({ page, messenger }) => {
  await page.goto("/")
  await page.getByRole("button", { name: "Log in" }).click()
  await expect(messenger).toHaveUser("ada")
})

test("of an event what differs", async ({ page, messenger }) => {
  await page.getByRole("button", { name: "Order" }).click()
  await messenger.waitForEvent("ordered-item")
  const failure = expect(messenger).toHaveEvent("ordered-item", { price: 50 }, soon)
  await expect(failure).rejects.toThrow('There is one of "ada": price is 49, needs 50.')
  await expect(expect(messenger).not.toHaveEvent("ordered-item")).rejects.toThrow('not an event "ordered-item"')
})

test("of a user what differs, and what the Messenger refused", async ({ page, messenger }) => {
  for (let call = 0; call < 21; call++) await page.getByRole("button", { name: "Log in" }).click()
  const failure = expect(messenger).toHaveUser("ada", { plan: "pro" }, soon)
  await expect(failure).rejects.toThrow(/plan is "free", needs "pro"(.|\n)*Throttled: more than 20 update calls/)
})

test("of a message the rule that does not hold", async ({ messenger }) => {
  await messenger.author({
    kind: "banner",
    name: "Thanks",
    content: { position: "top", blocks: [{ type: "paragraph", text: "Thank you." }] },
    audience: { roles: ["user"], match: "all", rules: [{ on: "attribute", name: "plan", is: "equal", value: "pro" }] },
  })
  const failure = expect(messenger).toHaveShown("Thanks", "ada", soon)
  await expect(failure).rejects.toThrow('A rule does not hold: plan is "free", needs "pro".')
})

test("a test may end while its page still sends", async ({ page, messenger }) => {
  await page.evaluate(() => setInterval(() => Reflect.get(window, "Intercom")("trackEvent", "ticked"), 1))
  await expect(messenger).toHaveEvent("ticked")
})
