import { describe, expect, test } from "vitest"
import { boot, event, newAppId, sendEvents, update } from "@/app/api/_testing/messenger"
import { database } from "@/lib/server/database"
import { withTestDatabase } from "@/lib/server/testing/database"

withTestDatabase()

const page = { url: "https://shop.example/", title: "Shop", referrer: "" }

describe("a visitor who logs in", () => {
  test("becomes the user when the user_id is new, and keeps everything", async () => {
    const app_id = await newAppId()
    const visitor = await boot({ app_id, page })
    const user = await boot({ app_id, user: { user_id: "1" } }, visitor.token)
    expect(user.user).toMatchObject({ id: visitor.user.id, role: "user", user_id: "1" })
    expect(user.token).toBe(visitor.token)
    expect(user.conversations.map(({ id }) => id)).toEqual(visitor.conversations.map(({ id }) => id))
  })

  test("is merged into a user who exists: events, pages and attributes move, the visitor is gone", async () => {
    const app_id = await newAppId()
    const user = await boot({ app_id, user: { user_id: "1", plan: "team" } })
    const visitor = await boot({ app_id, page, user: { plan: "free", source: "ad" } })
    await sendEvents(visitor.token, [event({ name: "opened-shop" })])
    const merged = await boot({ app_id, user: { user_id: "1" } }, visitor.token)
    const db = await database()
    expect(merged.user.id).toBe(user.user.id)
    expect(await db.user.count({ where: { id: visitor.user.id } })).toBe(0)
    expect(await db.event.count({ where: { userId: user.user.id, name: "opened-shop" } })).toBe(1)
    expect(await db.pageView.count({ where: { userId: user.user.id } })).toBe(1)
    const { customAttributes } = await db.user.findUniqueOrThrow({ where: { id: user.user.id } })
    expect(customAttributes).toEqual({ plan: "team", source: "ad" })
  })

  test("does not have the welcome message twice after a merge", async () => {
    const app_id = await newAppId()
    const user = await boot({ app_id, user: { user_id: "1" } })
    const visitor = await boot({ app_id })
    const merged = await boot({ app_id, user: { user_id: "1" } }, visitor.token)
    expect(merged.conversations.map(({ id }) => id)).toEqual(user.conversations.map(({ id }) => id))
  })

  test("keeps the conversation that only the visitor had, under its id", async () => {
    const app_id = await newAppId()
    await boot({ app_id, user: { user_id: "1" } })
    const visitor = await boot({ app_id })
    const { body } = await sendEvents(visitor.token, [event({ name: "invited-friend" })])
    const merged = await boot({ app_id, user: { user_id: "1" } }, visitor.token)
    expect(merged.conversations.map(({ id }) => id)).toContain(body.delivered[0])
  })

  test("is merged by the visitor cookie too, when the session is over", async () => {
    const app_id = await newAppId()
    await boot({ app_id, user: { user_id: "1" } })
    const visitor = await boot({ app_id, page })
    const visitor_id = visitor.user.visitor_id ?? undefined
    const merged = await boot({ app_id, visitor_id, user: { user_id: "1" } })
    expect(await (await database()).pageView.count({ where: { userId: merged.user.id } })).toBe(1)
  })

  test("in two tabs at once ends as one user with one welcome message", async () => {
    const app_id = await newAppId()
    await boot({ app_id, user: { user_id: "1" } })
    const visitor = await boot({ app_id, page })
    const login = () => boot({ app_id, user: { user_id: "1" } }, visitor.token)
    const answers = await Promise.all([login(), login(), login()])
    expect(new Set(answers.map(({ user }) => user.id)).size).toBe(1)
    const { conversations } = await update({ app_id }, visitor.token)
    expect(conversations).toHaveLength(1)
    const db = await database()
    const merges = { workspace: { appId: app_id }, type: "user.merged" }
    expect(await db.activity.count({ where: merges })).toBe(1)
  })

  test("in two tabs at once becomes one new user", async () => {
    const app_id = await newAppId()
    const visitor = await boot({ app_id })
    const other = await boot({ app_id })
    const user = { user_id: "1" }
    const [first, second] = await Promise.all([
      boot({ app_id, user }, visitor.token),
      boot({ app_id, user }, other.token),
    ])
    expect(first.user.id).toBe(second.user.id)
    expect(await (await database()).user.count({ where: { workspace: { appId: app_id } } })).toBe(1)
  })

  test("loses no event that is tracked while the merge runs", async () => {
    const app_id = await newAppId()
    await boot({ app_id, user: { user_id: "1" } })
    const visitor = await boot({ app_id })
    const events = Array.from({ length: 20 }, () => event({ name: "clicked" }))
    const sent = events.map((each) => sendEvents(visitor.token, [each]))
    const merged = await boot({ app_id, user: { user_id: "1" } }, visitor.token)
    const later = Array.from({ length: 5 }, () => sendEvents(visitor.token, [event({ name: "clicked" })]))
    const statuses = (await Promise.all([...sent, ...later])).map(({ status }) => status)
    expect(new Set(statuses)).toEqual(new Set([200]))
    expect(await (await database()).event.count({ where: { userId: merged.user.id } })).toBe(25)
  })
})
