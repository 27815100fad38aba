// The shop without a browser: the SDK is on the page of happy-dom or jsdom, and what it sends is stored.
import { test } from "messenger-playground/vitest"
import { flushSync } from "react-dom"
import { createRoot } from "react-dom/client"
import { IntercomProvider } from "react-use-intercom"
import { beforeEach, expect, vi } from "vitest"
import { Shop } from "../src/shop.tsx"

const unread = vi.fn()

beforeEach(() => {
  const root = createRoot(document.body.appendChild(document.createElement("main")))
  flushSync(() =>
    root.render(
      <IntercomProvider appId="abcd1234" autoBoot onUnreadCountChange={unread}>
        <Shop />
      </IntercomProvider>,
    ),
  )
  return () => {
    root.unmount()
    document.body.replaceChildren()
  }
})

function press(name: string) {
  flushSync(() => [...document.querySelectorAll("button")].find(({ textContent }) => textContent === name)?.click())
}

test("an order is tracked, of whoever logged in", async ({ messenger }) => {
  press("Log in")
  press("Order")
  await expect(messenger).toHaveEvent("ordered-item", { currency: "eur" }, { of: "ada" })
  await expect(messenger).toHaveUser("ada", { email: "ada@example.com", plan: "free" })
})

test("an answer of the team is counted on the page, which starts as somebody else's", async ({ messenger }) => {
  expect(await messenger.users()).not.toContainEqual(expect.objectContaining({ user_id: "ada" }))
  press("Log in")
  await expect(messenger).toHaveUser("ada")
  await expect(messenger).toHaveShown("Welcome", "ada")
  await messenger.send("ada", "Where is my order?")
  await messenger.replyAs(null, "On its way.")
  await vi.waitFor(() => expect(unread).toHaveBeenLastCalledWith(2), 5_000)
})

test("what the Messenger refuses is said by what fails", async ({ messenger }) => {
  vi.spyOn(console, "warn").mockImplementation(() => {})
  for (let call = 0; call < 22; call++) press("Log in")
  press("Upgrade")
  const failure = expect(messenger).toHaveUser("ada", { plan: "pro" }, { timeoutMs: 1_000 })
  await expect(failure).rejects.toThrow(/plan is "free", needs "pro"(.|\n)*Throttled: more than 20 update calls/)
})

test("timers that a test stops do not stop the Messenger", async ({ messenger }) => {
  vi.useFakeTimers()
  press("Log in")
  press("Order")
  await expect(messenger).toHaveEvent("ordered-item")
  vi.useRealTimers()
})
