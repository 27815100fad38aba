import { expect, test } from "vitest"
import { Failure } from "../../failure"
import type { Messenger, Person, TrackedEvent, Why } from "../types"
import { matchers } from "./matchers"

const { toHaveEvent, toHaveUser, toHaveShown } = matchers

type There = {
  users?: Partial<Person>[]
  events?: Partial<TrackedEvent>[]
  why?: () => Promise<Why>
  warnings?: string[]
}

/** A workspace in which nothing happens any more. */
function workspaceWith({ users = [], events = [], why, warnings = [] }: There): Messenger {
  return {
    warnings,
    users: async () => users,
    user: async (who: string) => users.find(({ user_id }) => user_id === who) ?? null,
    events: async () => events,
    eventually: (look: () => Promise<unknown>) => look(),
    why,
  } as unknown as Messenger
}

const ada = { user_id: "ada", role: "user" as const, name: "Ada", custom_attributes: { plan: "free" } }
const order = { event_name: "ordered-item", user_id: "ada", metadata: { price: { amount: 49 }, currency: "eur" } }

async function said(verdict: ReturnType<typeof toHaveUser>): Promise<string> {
  const { pass, message } = await verdict
  expect(pass).toBe(false)
  return message()
}

test("an event passes by as much of its metadata as is named", async () => {
  const messenger = workspaceWith({ events: [order] })
  const { pass } = await toHaveEvent.call({}, messenger, "ordered-item", { price: { amount: 49 } })
  expect(pass).toBe(true)
})

test("of events of the name the nearest is said first, with what differs", async () => {
  const other = { ...order, user_id: null, metadata: {} }
  const messenger = workspaceWith({ events: [other, order] })
  const failure = toHaveEvent.call({}, messenger, "ordered-item", { price: { amount: 50 }, currency: "eur" })
  expect(await said(failure)).toBe(
    [
      'Expected an event "ordered-item" with {"price":{"amount":50},"currency":"eur"}',
      "",
      'There is one of "ada": price.amount is 49, needs 50.',
      'There is one of somebody: price is not set, needs {"amount":50}, currency is not set, needs "eur".',
    ].join("\n"),
  )
})

test("without an event of the name the others are said, and what the page's Messenger refused", async () => {
  const messenger = workspaceWith({ events: [order], warnings: ["update: Throttled: more than 20 update calls."] })
  const message = await said(toHaveEvent.call({}, messenger, "ordered"))
  expect(message).toContain('Tracked were: "ordered-item".')
  expect(message).toContain("The page's console: update: Throttled")
})

test("a user passes by fields and custom attributes alike, and fails with what differs", async () => {
  const messenger = workspaceWith({ users: [ada] })
  expect((await toHaveUser.call({}, messenger, "ada", { name: "Ada", plan: "free" })).pass).toBe(true)
  expect(await said(toHaveUser.call({}, messenger, "ada", { plan: "pro" }))).toContain('plan is "free", needs "pro"')
  expect(await said(toHaveUser.call({}, messenger, "bob"))).toContain("There is: ada.")
  expect(await said(toHaveUser.call({}, workspaceWith({}), "bob"))).toContain("Nobody has booted yet.")
})

test("a message that was not shown is said with the rule, with what brings it, or that it is unknown", async () => {
  const asked = (why: () => Promise<Why>) => toHaveShown.call({}, workspaceWith({ why }), "Thanks", "ada")
  expect((await asked(async () => ({ verdict: "received", reasons: [] }))).pass).toBe(true)
  const unmatched = await said(asked(async () => ({ verdict: "unmatched", reasons: ['plan is "free", needs "pro"'] })))
  expect(unmatched).toContain('A rule does not hold: plan is "free", needs "pro".')
  const due = await said(asked(async () => ({ verdict: "due", reasons: ["Comes with the next boot or update."] })))
  expect(due).toContain("It is due. Comes with the next boot or update.")
  expect(await said(asked(() => Promise.reject(new Failure("No message is called that."))))).toContain("No message")
  await expect(asked(() => Promise.reject(new Error("a fault")))).rejects.toThrow("a fault")
})

test("with not it says what there is", async () => {
  const { pass, message } = await toHaveUser.call({ isNot: true }, workspaceWith({ users: [ada] }), "ada")
  expect({ pass, message: message() }).toEqual({ pass: true, message: 'Expected not a user "ada"' })
})
