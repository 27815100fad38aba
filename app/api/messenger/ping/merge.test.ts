import { describe, expect, test } from "vitest"
import { change, start } from "@/app/api/_testing/content"
import { boot, event, newAppId, sendEvents, update } from "@/app/api/_testing/messenger"
import type { NoticeRequest } from "@/lib/contract/messenger/content"
import { newId } from "@/lib/server/common/id"
import { database } from "@/lib/server/db/database"
import { withTestDatabase } from "@/lib/server/testing/database"

withTestDatabase()

const page = { url: "https://shop.example/", title: "Shop", referrer: "" }

describe("a visitor who logs in", () => {
  test("becomes the user when the user_id is new, and keeps everything", async () => {
    const app_id = await newAppId()
    const visitor = await boot({ app_id, page })
    const user = await boot({ app_id, user: { user_id: "1" } }, visitor.token)
    expect(user.user).toMatchObject({ id: visitor.user.id, role: "user", user_id: "1" })
    expect(user.token).not.toBe(visitor.token)
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

  test("keeps a copy in which the team wrote, and brings the name they had", async () => {
    const app_id = await newAppId()
    await boot({ app_id, user: { user_id: "1" } })
    const visitor = await boot({ app_id, user: { name: "Ada" } })
    const [conversation] = visitor.conversations
    const db = await database()
    const { id: workspaceId } = await db.workspace.findUniqueOrThrow({ where: { appId: app_id } })
    const message = { id: newId("msg"), workspaceId, conversationId: conversation?.id ?? "", blocks: [] }
    await db.message.create({ data: { ...message, authorType: "admin" } })
    const merged = await boot({ app_id, user: { user_id: "1" } }, visitor.token)
    expect(merged.conversations.map(({ id }) => id)).toContain(conversation?.id)
    expect(merged.user.name).toBe("Ada")
  })

  test("has not to dismiss again what was dismissed before the login", async () => {
    const app_id = await newAppId()
    const user = await boot({ app_id, user: { user_id: "1" } })
    const visitor = await boot({ app_id })
    const db = await database()
    const outbound = await db.outbound.findFirstOrThrow({ where: { workspace: { appId: app_id }, kind: "tour" } })
    const { workspaceId } = outbound
    const deliver = (userId: string, dismissedAt: Date | null) => {
      const key = { outboundId_userId: { outboundId: outbound.id, userId } }
      const create = { id: newId("dlv"), workspaceId, outboundId: outbound.id, userId, dismissedAt }
      return db.delivery.upsert({ where: key, create, update: { dismissedAt } })
    }
    await deliver(user.user.id, null)
    await deliver(visitor.user.id, new Date())
    await boot({ app_id, user: { user_id: "1" } }, visitor.token)
    const [only, ...others] = await db.delivery.findMany({ where: { outboundId: outbound.id } })
    expect(only).toMatchObject({ userId: user.user.id, dismissedAt: expect.any(Date) })
    expect(others).toEqual([])
  })

  test("keeps the conversation that only the visitor had, under its id", async () => {
    const app_id = await newAppId()
    await boot({ app_id, user: { user_id: "1" } })
    const visitor = await boot({ app_id })
    const { body } = await sendEvents(visitor.token, [event({ name: "invited-friend" })])
    const merged = await boot({ app_id, user: { user_id: "1" } }, visitor.token)
    expect(merged.conversations.map(({ id }) => id)).toContain(body.delivered[0])
  })

  test("in two tabs at once ends as one user with one welcome message", async () => {
    const app_id = await newAppId()
    await boot({ app_id, user: { user_id: "1" } })
    const visitor = await boot({ app_id, page })
    const login = () => boot({ app_id, user: { user_id: "1" } }, visitor.token)
    const answers = await Promise.all([login(), login(), login()])
    expect(new Set(answers.map(({ user }) => user.id)).size).toBe(1)
    for (const { token } of answers) expect((await update({ app_id }, token)).conversations).toHaveLength(1)
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

  test("loses no event that is tracked while the merge runs, and takes none from the old token after it", async () => {
    const app_id = await newAppId()
    await boot({ app_id, user: { user_id: "1" } })
    const visitor = await boot({ app_id })
    await sendEvents(visitor.token, [event({ name: "clicked" })])
    const events = Array.from({ length: 20 }, () => event({ name: "clicked" }))
    const sent = events.map((each) => sendEvents(visitor.token, [each]))
    const merged = await boot({ app_id, user: { user_id: "1" } }, visitor.token)
    const later = Array.from({ length: 5 }, () => sendEvents(visitor.token, [event({ name: "clicked" })]))
    expect(new Set((await Promise.all(later)).map(({ status }) => status))).toEqual(new Set([401]))
    const stored = (await Promise.all(sent)).filter(({ status }) => status === 200)
    expect(await (await database()).event.count({ where: { userId: merged.user.id } })).toBe(1 + stored.length)
  })
})

describe("a notice that a visitor had before the login", () => {
  const bySurvey = async (done: { visitor: NoticeRequest["state"] | null; user: NoticeRequest["state"] | null }) => {
    const app_id = await newAppId()
    const user = await boot({ app_id, user: { user_id: "1" } })
    const visitor = await boot({ app_id })
    const answer = async (token: string, state: NoticeRequest["state"] | null, ease: number) => {
      const { notice } = (await start(token, 401, { kind: "survey" })).body
      if (state) await change(token, notice.id, { state, progress: { answers: { ease } } })
    }
    await answer(user.token, done.user, 1)
    await answer(visitor.token, done.visitor, 5)
    const merged = await boot({ app_id, user: { user_id: "1" } }, visitor.token)
    const db = await database()
    const rows = await db.delivery.findMany({
      where: { userId: merged.user.id, outbound: { number: 401 } },
      select: { completedAt: true, progress: true },
    })
    return rows.map(({ completedAt, progress }) => ({ isCompleted: completedAt !== null, progress }))
  }
  const given = (ease: number) => ({ answers: { ease } })

  test("moves along when the user did not have it", async () => {
    const app_id = await newAppId()
    await boot({ app_id, user: { user_id: "1" } })
    const visitor = await boot({ app_id })
    const { notice } = (await start(visitor.token, 301, { kind: "tour" })).body
    await change(visitor.token, notice.id, { state: "seen", progress: { step: 2 } })
    const { notices } = await boot({ app_id, user: { user_id: "1" } }, visitor.token)
    expect(notices).toMatchObject([{ id: notice.id, state: "seen", progress: { step: 2 } }])
  })

  test.each([
    ["completed", null, true, given(5)],
    ["completed", "dismissed", true, given(5)],
    ["completed", "completed", true, given(1)],
    ["seen", null, false, given(5)],
    ["dismissed", "seen", false, given(1)],
    [null, "completed", true, given(1)],
  ] as const)("as %s, against the user's own as %s, stays once", async (visitor, user, isCompleted, progress) => {
    expect(await bySurvey({ visitor, user })).toEqual([{ isCompleted, progress }])
  })
})
