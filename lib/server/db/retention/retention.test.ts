import { randomUUID } from "node:crypto"
import { describe, expect, test } from "vitest"
import { limits } from "@/lib/contract/limits"
import { newId } from "../../common/id"
import { withTestDatabase } from "../../testing/database"
import { openDemo } from "../../workspace/demo"
import { createWorkspace, findWorkspace } from "../../workspace/workspace"
import { database } from "../database"
import { prune } from "../prune"
import { pruneEvents, prunePageViews } from "./records"

withTestDatabase()

const dayMs = 24 * 3_600_000
const ago = (ms: number) => new Date(Date.now() - ms)
const tooOld = ago(limits.recordsKeptMs + dayMs)
const recent = ago(dayMs)
/** Older than anything that is kept for a while. */
const founded = ago(400 * dayMs)

async function makeWorkspace(): Promise<string> {
  const db = await database()
  const { app_id } = await createWorkspace({})
  const { id } = await db.workspace.update({ where: { appId: app_id }, data: { createdAt: founded } })
  return id
}

async function makeUser(workspaceId: string, data: { role?: "visitor" | "user"; seen?: Date } = {}): Promise<string> {
  const db = await database()
  const { role = "user", seen = recent } = data
  const names = role === "visitor" ? { visitorId: randomUUID() } : { userId: randomUUID() }
  const id = newId("usr")
  await db.user.create({ data: { id, workspaceId, role, ...names, createdAt: founded, lastRequestAt: seen } })
  return id
}

type Rows = { workspaceId: string; userId: string; count: number; from: Date; name?: string }

/** Events a second apart, numbered in their order. */
async function makeEvents({ workspaceId, userId, count, from, name = "seen" }: Rows): Promise<void> {
  const db = await database()
  await db.$executeRaw`
    INSERT INTO "Event" ("workspaceId", id, "userId", name, metadata, "occurredAt", "createdAt")
    SELECT ${workspaceId}, gen_random_uuid()::text, ${userId}, ${name}, jsonb_build_object('number', number),
           ${from}::timestamptz, ${from}::timestamptz + number * interval '1 second'
    FROM generate_series(1, ${count}::int) AS number`
}

async function makePageViews({ workspaceId, userId, count, from }: Rows): Promise<void> {
  const db = await database()
  await db.$executeRaw`
    INSERT INTO "PageView" (id, "workspaceId", "userId", url, title, referrer, "createdAt")
    SELECT gen_random_uuid()::text, ${workspaceId}, ${userId}, 'https://example.com/' || number, '', '',
           ${from}::timestamptz + number * interval '1 second'
    FROM generate_series(1, ${count}::int) AS number`
}

async function numbersOf(workspaceId: string): Promise<unknown[]> {
  const db = await database()
  const events = await db.event.findMany({ where: { workspaceId }, orderBy: { createdAt: "asc" } })
  return events.map(({ metadata }) => (metadata as { number: number }).number)
}

describe("events", () => {
  test("older than 90 days go, but the last of each name and person; newer ones and other workspaces are left", async () => {
    const db = await database()
    const [one, other] = [await makeWorkspace(), await makeWorkspace()]
    const [ada, bob] = [await makeUser(one), await makeUser(one)]
    await makeEvents({ workspaceId: one, userId: ada, count: 1_200, from: tooOld })
    await makeEvents({ workspaceId: one, userId: bob, count: 1, from: tooOld, name: "bought" })
    await makeEvents({ workspaceId: one, userId: ada, count: 3, from: recent, name: "clicked" })
    await makeEvents({ workspaceId: other, userId: await makeUser(other), count: 2, from: recent })
    await prune()
    expect(await numbersOf(one)).toEqual([1, 1_200, 1, 2, 3])
    const last = await db.event.findMany({ where: { userId: { in: [ada, bob] } }, distinct: ["userId", "name"] })
    expect(new Set(last.map(({ userId, name }) => `${userId} ${name}`)).size).toBe(3)
    expect(await numbersOf(other)).toEqual([1, 2])
    await prune()
    expect(await numbersOf(one)).toHaveLength(5)
  })

  test("beyond the number that a workspace keeps go, whatever their age, and the newest stay", async () => {
    const db = await database()
    const [one, other] = [await makeWorkspace(), await makeWorkspace()]
    await makeEvents({ workspaceId: one, userId: await makeUser(one), count: 12_300, from: recent })
    await makeEvents({ workspaceId: other, userId: await makeUser(other), count: 3, from: founded })
    const pruning = { db, signal: new AbortController().signal }
    const workspace = { id: one, activityCursor: 12_300, createdAt: recent }
    await pruneEvents(pruning, workspace, 12_000)
    const left = await numbersOf(one)
    expect(left).toHaveLength(12_000)
    expect([left[0], left.at(-1)]).toEqual([301, 12_300])
    expect(await numbersOf(other)).toHaveLength(3)
    await pruneEvents(pruning, workspace, 12_000)
    expect(await numbersOf(one)).toHaveLength(12_000)
  })
})

test("page views go by the same days and number", async () => {
  const db = await database()
  const workspaceId = await makeWorkspace()
  const userId = await makeUser(workspaceId)
  const countOf = () => db.pageView.count({ where: { workspaceId } })
  await makePageViews({ workspaceId, userId, count: 700, from: tooOld })
  await makePageViews({ workspaceId, userId, count: 40, from: recent })
  await prune()
  expect(await countOf()).toBe(40)
  const pruning = { db, signal: new AbortController().signal }
  await prunePageViews(pruning, { id: workspaceId, activityCursor: 40, createdAt: founded }, 15)
  expect(await countOf()).toBe(15)
  const { url } = await db.pageView.findFirstOrThrow({ where: { workspaceId }, orderBy: { createdAt: "asc" } })
  expect(url).toBe("https://example.com/26")
})

test("sessions go a week after they expired", async () => {
  const db = await database()
  const workspaceId = await makeWorkspace()
  const userId = await makeUser(workspaceId)
  const session = (id: string, expiresAt: Date) => ({
    id: `${id} ${workspaceId}`,
    ...{ workspaceId, userId, tokenHash: randomUUID(), deviceId: randomUUID(), expiresAt },
  })
  await db.session.createMany({
    data: [
      session("long over", ago(limits.sessionKeptMs + 1_000)),
      session("over", ago(limits.sessionKeptMs - dayMs)),
      session("live", ago(-dayMs)),
    ],
  })
  await prune()
  const left = await db.session.findMany({ where: { workspaceId }, select: { id: true } })
  expect(left.map(({ id }) => id.split(" ")[0]).sort()).toEqual(["live", "over"])
})

test("visitors whose cookie has run out go, unless they wrote; people who logged in stay", async () => {
  const db = await database()
  const workspaceId = await makeWorkspace()
  const gone = ago(limits.visitorMs + dayMs)
  const lost = await makeUser(workspaceId, { role: "visitor", seen: gone })
  const wrote = await makeUser(workspaceId, { role: "visitor", seen: gone })
  const back = await makeUser(workspaceId, { role: "visitor", seen: recent })
  const known = await makeUser(workspaceId, { seen: gone })
  await makeEvents({ workspaceId, userId: lost, count: 2, from: founded })
  await db.conversation.create({ data: { id: newId("cnv"), workspaceId, userId: wrote, lastMessageAt: founded } })
  await prune()
  const left = await db.user.findMany({ where: { workspaceId }, select: { id: true } })
  expect(left.map(({ id }) => id).sort()).toEqual([wrote, back, known].sort())
  expect(await numbersOf(workspaceId)).toEqual([])
})

describe("an idle demo copy", () => {
  async function makeIdle() {
    const db = await database()
    const deviceId = randomUUID()
    const { id } = await openDemo({ deviceId, client: deviceId })
    const userId = await makeUser(id)
    await makeEvents({ workspaceId: id, userId, count: 2_000, from: recent })
    const conversationId = newId("cnv")
    await db.conversation.create({ data: { id: conversationId, workspaceId: id, userId, lastMessageAt: recent } })
    await db.$executeRaw`
      INSERT INTO "Message" (id, "workspaceId", "conversationId", "authorType", "userId", blocks)
      SELECT gen_random_uuid()::text, ${id}, ${conversationId}, 'user', ${userId}, '[]'
      FROM generate_series(1, 350)`
    const lastUsedAt = ago(limits.demoIdleMs + 1_000)
    await db.workspace.update({ where: { id }, data: { lastUsedAt } })
    return { db, id, deviceId, userId, conversationId }
  }

  test("goes with its people, conversations and messages, and leaves those of a copy in use", async () => {
    const { db, id, deviceId, conversationId } = await makeIdle()
    const used = await makeIdle()
    await db.workspace.update({ where: { id: used.id }, data: { lastUsedAt: new Date() } })
    await prune()
    const where = { workspaceId: id }
    expect(await db.workspace.count({ where: { id } })).toBe(0)
    const left = [db.user.count({ where }), db.event.count({ where }), db.message.count({ where: { conversationId } })]
    expect(await Promise.all(left)).toEqual([0, 0, 0])
    expect(await db.message.count({ where: { conversationId: used.conversationId } })).toBe(350)
    expect(await db.event.count({ where: { workspaceId: used.id } })).toBe(2_000)
    expect((await openDemo({ deviceId, client: deviceId })).id).not.toBe(id)
  })

  test("is nobody's while it goes, and one that was left half empty goes the next time", async () => {
    const { db, id, deviceId } = await makeIdle()
    const stop = new AbortController()
    const pruning = prune(stop.signal).catch((error: Error) => error.name)
    await expect.poll(() => db.event.count({ where: { workspaceId: id } }), { interval: 1 }).toBeLessThan(2_000)
    stop.abort()
    expect(await pruning).toBe("AbortError")
    expect(await db.workspace.count({ where: { id } })).toBe(1)
    const next = await openDemo({ deviceId, client: deviceId })
    expect(next.id).not.toBe(id)
    await prune()
    expect(await db.workspace.count({ where: { id } })).toBe(0)
    expect(await findWorkspace(next.appId)).not.toBeNull()
  })
})
