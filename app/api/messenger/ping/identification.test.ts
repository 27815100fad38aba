import { randomUUID } from "node:crypto"
import { describe, expect, test } from "vitest"
import { started } from "@/app/api/_testing/conversation"
import { boot, event, newAppId, sendEvents, sendPing, shutdown, update } from "@/app/api/_testing/messenger"
import { list, newWorkspace } from "@/app/api/_testing/reading"
import type { ErrorBody } from "@/lib/contract/errors"
import { withTestDatabase } from "@/lib/server/testing/database"

withTestDatabase()

const page = { url: "https://shop.example/", title: "Shop", referrer: "" }

describe("who a ping is about", () => {
  test("someone without any id is a new visitor", async () => {
    const { user } = await boot({ app_id: await newAppId() })
    expect(user).toMatchObject({ role: "visitor", user_id: null, email: null })
    expect(user.visitor_id).toMatch(/^[0-9a-f-]{36}$/)
  })

  test("an unknown user_id creates the user, and the next boot finds them", async () => {
    const app_id = await newAppId()
    const first = await boot({ app_id, user: { user_id: "1", email: "ADA@Example.com" } })
    const second = await boot({ app_id, user: { user_id: "1" } })
    expect(first.user).toMatchObject({ role: "user", user_id: "1", email: "ada@example.com" })
    expect(second.user.id).toBe(first.user.id)
  })

  test("a user_id given as a number is the same as its digits", async () => {
    const app_id = await newAppId()
    const first = await boot({ app_id, user: { user_id: 7 } })
    expect((await boot({ app_id, user: { user_id: "7" } })).user.id).toBe(first.user.id)
  })

  test("a known user_id with another email gets that email", async () => {
    const app_id = await newAppId()
    await boot({ app_id, user: { user_id: "1", email: "old@example.com" } })
    const { user } = await boot({ app_id, user: { user_id: "1", email: "new@example.com" } })
    expect(user.email).toBe("new@example.com")
  })

  test("a user known by email only gets the user_id that comes later", async () => {
    const app_id = await newAppId()
    const first = await boot({ app_id, user: { email: "ada@example.com" } })
    const second = await boot({ app_id, user: { user_id: "1", email: "ada@example.com" } })
    expect(second.user).toMatchObject({ id: first.user.id, user_id: "1" })
  })

  test("another user_id with the same email is another person", async () => {
    const app_id = await newAppId()
    const first = await boot({ app_id, user: { user_id: "1", email: "shared@example.com" } })
    const second = await boot({ app_id, user: { user_id: "2", email: "shared@example.com" } })
    expect(second.user.id).not.toBe(first.user.id)
  })

  test("an email alone finds its one user, whatever its capitals", async () => {
    const app_id = await newAppId()
    const first = await boot({ app_id, user: { user_id: "1", email: "ada@example.com" } })
    expect((await boot({ app_id, user: { email: " Ada@EXAMPLE.com" } })).user.id).toBe(first.user.id)
  })

  test("an email that several people share is refused with the advice to send user_id", async () => {
    const app_id = await newAppId()
    await boot({ app_id, user: { user_id: "1", email: "shared@example.com" } })
    await boot({ app_id, user: { user_id: "2", email: "shared@example.com" } })
    const answer = await sendPing<ErrorBody>({ app_id, user: { email: "shared@example.com" } })
    expect(answer.status).toBe(409)
    expect(answer.body.errors[0]).toMatchObject({ code: "email_ambiguous", field: "user.email" })
  })

  test("an email that several people share is refused by boot from the session of one of them, not by update", async () => {
    const app_id = await newAppId()
    const email = "shared@example.com"
    const { token, user } = await boot({ app_id, user: { user_id: "1", email } })
    await boot({ app_id, user: { user_id: "2", email } })
    expect((await sendPing({ app_id, user: { email } }, token)).status).toBe(409)
    expect((await update({ app_id, user: { email } }, token)).user.id).toBe(user.id)
  })

  test("the same user_id in two workspaces is two people", async () => {
    const [one, two] = [await newAppId(), await newAppId()]
    const first = await boot({ app_id: one, user: { user_id: "1" } })
    expect((await boot({ app_id: two, user: { user_id: "1" } })).user.id).not.toBe(first.user.id)
  })

  test("an update without a name is about the person of the session", async () => {
    const app_id = await newAppId()
    const { token, user } = await boot({ app_id, user: { user_id: "1" } })
    expect((await update({ app_id }, token)).user.id).toBe(user.id)
  })

  test("an update with a new email corrects that of the user who is logged in", async () => {
    const app_id = await newAppId()
    const { token, user } = await boot({ app_id, user: { email: "ada@example.com" } })
    const updated = await update({ app_id, user: { email: "lovelace@example.com" } }, token)
    expect(updated.user).toMatchObject({ id: user.id, email: "lovelace@example.com" })
  })

  test("a visitor who comes back with the cookie alone is the same browser, and opens nobody", async () => {
    const workspace = await newWorkspace()
    const { app_id } = workspace
    const visitor_id = randomUUID()
    const first = await boot({ app_id, visitor_id, page })
    await sendEvents(first.token, [event({ name: "invited-friend" })])
    const again = await boot({ app_id, visitor_id, page })
    await sendEvents(again.token, [event({ name: "invited-friend" })])
    expect(again.user).toMatchObject({ role: "visitor", visitor_id, email: null, name: null })
    expect(again.user.id).not.toBe(first.user.id)
    // What either got came once, and what either did stands together.
    expect(again).toMatchObject({ conversations: [], delivered: [] })
    const ofAgain = { user: again.user.id }
    expect((await list(workspace, "conversations", ofAgain)).body.data).toEqual([])
    expect((await list(workspace, "events", ofAgain)).body.data).toHaveLength(2)
    expect((await list(workspace, "page-views", ofAgain)).body.data).toHaveLength(2)
  })

  test("a boot without ids continues the session of a user who is still logged in", async () => {
    const app_id = await newAppId()
    const { token, user } = await boot({ app_id, user: { user_id: "1" } })
    const again = await boot({ app_id }, token)
    expect(again).toMatchObject({ token, user: { id: user.id } })
  })

  test("the visitor cookie of someone who became a user does not open that user", async () => {
    const app_id = await newAppId()
    const visitor_id = randomUUID()
    const { token } = await boot({ app_id, visitor_id })
    const user = await boot({ app_id, visitor_id, user: { user_id: "1" } }, token)
    await shutdown(user.token)
    const after = await boot({ app_id, visitor_id })
    expect(after.user.role).toBe("visitor")
    expect(after.user.visitor_id).not.toBe(visitor_id)
    expect(after.user.id).not.toBe(user.user.id)
  })

  test("the visitor cookie of someone who was merged into a user gives a fresh person with a fresh id, who sees nothing", async () => {
    const app_id = await newAppId()
    const visitor_id = randomUUID()
    await boot({ app_id, user: { user_id: "1" } })
    const { token } = await boot({ app_id, visitor_id })
    const { id } = await started(token)
    const user = await boot({ app_id, visitor_id, user: { user_id: "1" } }, token)
    expect(user.conversations.map((conversation) => conversation.id)).toContain(id)
    await shutdown(user.token)
    const after = await boot({ app_id, visitor_id })
    expect(after.user.role).toBe("visitor")
    expect(after.user.visitor_id).not.toBe(visitor_id)
    expect(after.conversations.map((conversation) => conversation.id)).not.toContain(id)
    const next = await boot({ app_id, visitor_id, user: { user_id: "2" } })
    expect(next.user.visitor_id).toBeNull()
    expect(next.conversations.map((conversation) => conversation.id)).not.toContain(id)
  })

  test("two tabs that boot with one new email at once make one user", async () => {
    const app_id = await newAppId()
    const user = { email: "ada@example.com" }
    const answers = await Promise.all(Array.from({ length: 5 }, () => boot({ app_id, user })))
    expect(new Set(answers.map((answer) => answer.user.id)).size).toBe(1)
  })

  test("two tabs that boot with one new visitor cookie at once get one welcome message", async () => {
    const app_id = await newAppId()
    const visitor_id = randomUUID()
    const answers = await Promise.all(Array.from({ length: 5 }, () => boot({ app_id, visitor_id })))
    expect(answers.flatMap(({ delivered }) => delivered)).toHaveLength(1)
  })
})
