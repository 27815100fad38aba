import { randomUUID } from "node:crypto"
import { describe, expect, test } from "vitest"
import { change, createOutbound } from "@/app/api/_testing/content"
import { history, reply, started, written } from "@/app/api/_testing/conversation"
import { act } from "@/app/api/_testing/inbox"
import { boot, event, newAppId, sendEvents } from "@/app/api/_testing/messenger"
import { type Caller, list, newWorkspace } from "@/app/api/_testing/reading"
import { GET as articleList } from "@/app/api/messenger/articles/route"
import { GET as changes } from "@/app/api/messenger/changes/route"
import { GET as checklistList } from "@/app/api/messenger/checklists/route"
import { GET as newsList } from "@/app/api/messenger/news/route"
import { limits } from "@/lib/contract/limits"
import type { ChangesResponse } from "@/lib/contract/messenger/messenger"
import { newId } from "@/lib/server/common/id"
import { database } from "@/lib/server/db/database"
import { withTestDatabase } from "@/lib/server/testing/database"

withTestDatabase()

type ListName = Parameters<typeof list>[1]

const bytesOf = (value: unknown) => Buffer.byteLength(JSON.stringify(value))

/** Stores many long messages of the team in a conversation, as fast as a database takes them. */
async function fill(conversationId: string, { count, text }: { count: number; text: string }): Promise<void> {
  const db = await database()
  const { workspaceId } = await db.conversation.findUniqueOrThrow({ where: { id: conversationId } })
  const blocks = [{ type: "paragraph", text }]
  const row = { workspaceId, conversationId, authorType: "bot" as const, blocks, bytes: bytesOf(blocks) }
  for (let done = 0; done < count; done += 500) {
    const data = Array.from({ length: Math.min(500, count - done) }, () => ({ ...row, id: newId("msg") }))
    await db.message.createMany({ data })
  }
}

const idOf = (resource: object) => ("id" in resource ? resource.id : undefined)

/** All pages of a list, one after the other. */
async function readAll(caller: Caller, name: ListName): Promise<{ data: object[]; next: string | null }[]> {
  const pages: { data: object[]; next: string | null }[] = []
  for (let next: string | null = ""; next !== null; next = pages.at(-1)?.next ?? null) {
    const { status, body } = await list(caller, name, { limit: "200", ...(next && { cursor: next }) })
    if (status !== 200) throw new Error(`${name} answered ${status}.`)
    pages.push(body)
  }
  return pages
}

describe("a message", () => {
  const image = (url: string, alt = "") => ({ type: "image", url, alt })
  const address = `https://pictures.example/${"a".repeat(2_000)}`

  test("is counted with the addresses and descriptions of its pictures", async () => {
    const { token } = await boot({ app_id: await newAppId() })
    const { id } = await started(token)
    const send = (blocks: unknown[]) => reply<never>(token, id, { client_id: randomUUID(), blocks })
    expect((await send([image(address), image(address)])).status).toBe(200)
    const refused = await send([image(address), image(address), image(address)])
    expect(refused.status).toBe(400)
    expect(refused.body).toMatchObject({ errors: [{ code: "invalid_request", field: "blocks" }] })
    expect(JSON.stringify(refused.body)).toContain("addresses included")
    expect(
      (await send([image("https://a.example/", "b".repeat(500)), ...written("x".repeat(4_490)).blocks])).status,
    ).toBe(400)
  })

  test("that an author makes, and what a notice holds, is at most 32 kB long", async () => {
    const workspace = await newWorkspace()
    const blocks = Array.from({ length: 10 }, () => ({ type: "paragraph", text: "x".repeat(4_000) }))
    const chat = await createOutbound(workspace, { kind: "chat", name: "Long", blocks })
    expect(chat).toMatchObject({ status: 400, body: { errors: [{ field: "blocks" }] } })
    const banner = await createOutbound(workspace, {
      kind: "banner",
      name: "Long",
      content: { blocks, position: "top" },
    })
    expect(banner).toMatchObject({ status: 400, body: { errors: [{ field: "content" }] } })
  })
})

describe("a visitor with 3,000 long replies", () => {
  test("gets the same kind of answer as one with 30, and reads on to the first of them", async () => {
    const app_id = await newAppId()
    const { token } = await boot({ app_id, user: { user_id: "many" } })
    const { id } = await started(token)
    await fill(id, { count: 3_000, text: "x".repeat(4_900) })
    const answer = await boot({ app_id }, token)
    expect(bytesOf(answer)).toBeLessThan(limits.answerBytes)
    const thread = answer.conversations.find((one) => one.id === id)
    expect(thread).toMatchObject({ unread_count: 3_000, has_older: true })
    const seen = new Set(thread?.messages.map((message) => message.id))
    expect(seen.size).toBeGreaterThan(20)
    let before = thread?.messages[0]?.id
    for (let pages = 0; pages < 5; pages++) {
      const { body } = await history(token, id, before)
      expect(bytesOf(body)).toBeLessThan(limits.answerBytes)
      expect(body.has_older).toBe(true)
      for (const message of body.messages) seen.add(message.id)
      before = body.messages[0]?.id
    }
    const db = await database()
    const stored = await db.message.findMany({
      where: { conversationId: id, id: { gte: before ?? "" } },
      select: { id: true },
    })
    // None is left out between the pages.
    expect(stored.filter((message) => !seen.has(message.id))).toEqual([])
  })

  test("in many conversations sees the latest of each first, and each says whether it has older ones", async () => {
    const app_id = await newAppId()
    const { token } = await boot({ app_id, user: { user_id: "many" } })
    const ids: string[] = []
    for (let count = 0; count < 60; count++) {
      const { id } = await started(token)
      await fill(id, { count: 60, text: "é".repeat(2_400) })
      ids.push(id)
    }
    const answer = await boot({ app_id }, token)
    expect(bytesOf(answer)).toBeLessThan(limits.answerBytes)
    const threads = answer.conversations.filter(({ id }) => ids.includes(id))
    expect(threads.length).toBeGreaterThan(45)
    const [first] = threads
    expect(first?.messages.length).toBeGreaterThan(0)
    for (const thread of threads) expect(thread.has_older).toBe(true)
    const withMessages = threads.filter(({ messages }) => messages.length > 0).length
    // From the latest conversation on, without a gap.
    expect(threads.slice(0, withMessages).every(({ messages }) => messages.length > 0)).toBe(true)
    const last = threads.at(-1)
    const { body } = await history(token, last?.id ?? "")
    expect(body.messages.length).toBeGreaterThan(20)
  })

  test("knows when there is nothing older", async () => {
    const app_id = await newAppId()
    const { token } = await boot({ app_id, user: { user_id: "few" } })
    const { id } = await started(token)
    await fill(id, { count: 29, text: "short" })
    const { conversations } = await boot({ app_id }, token)
    const thread = conversations.find((one) => one.id === id)
    expect(thread?.messages).toHaveLength(30)
    expect(thread?.has_older).toBe(false)
  })
})

describe("a list of the team", () => {
  test("of long conversations holds as many as an answer may, and pages on to the last", async () => {
    const workspace = await newWorkspace()
    const ids: string[] = []
    for (let count = 0; count < 12; count++) {
      const { token } = await boot({ app_id: workspace.app_id })
      const { id } = await started(token)
      await fill(id, { count: 40, text: "x".repeat(4_900) })
      ids.push(id)
    }
    const pages = await readAll(workspace, "conversations")
    for (const page of pages) expect(bytesOf(page)).toBeLessThan(limits.answerBytes)
    const listed = pages.flatMap(({ data }) => data.map(idOf))
    expect(ids.filter((id) => !listed.includes(id))).toEqual([])
  })

  test("of people with long attributes holds as many as an answer may, and pages on without gap or repeat", async () => {
    const workspace = await newWorkspace()
    const db = await database()
    const { id: workspaceId } = await db.workspace.findUniqueOrThrow({ where: { appId: workspace.app_id } })
    const customAttributes = Object.fromEntries(Array.from({ length: 250 }, (_, key) => [`key${key}`, "é".repeat(255)]))
    const data = Array.from({ length: 10 }, () => ({
      id: newId("usr"),
      workspaceId,
      role: "user" as const,
      customAttributes,
    }))
    await db.user.createMany({ data })
    const pages = await readAll(workspace, "users")
    expect(pages.length).toBeGreaterThan(3)
    for (const page of pages) expect(bytesOf(page)).toBeLessThan(limits.answerBytes)
    const listed = pages.flatMap((page) => page.data.map(idOf))
    expect(listed.toSorted()).toEqual(data.map(({ id }) => id).toSorted())
  })

  test("of what was stored holds as many as an answer may, and pages on", async () => {
    const workspace = await newWorkspace()
    const { token } = await boot({ app_id: workspace.app_id })
    const metadata = Object.fromEntries(Array.from({ length: 20 }, (_, key) => [`key${key}`, "é".repeat(255)]))
    for (let count = 0; count < 30; count++) {
      await sendEvents(
        token,
        [1, 2, 3].map(() => event({ name: "long", metadata })),
      )
      const page = { url: `https://a.example/${"u".repeat(2_000)}`, title: "t".repeat(500), referrer: "" }
      await boot({ app_id: workspace.app_id, page, user: { name: `${count}${"n".repeat(250)}` } }, token)
    }
    for (const [name, least] of [
      ["events", 90],
      ["page-views", 30],
      ["activity", 150],
    ] as const) {
      const pages = await readAll(workspace, name)
      for (const page of pages) expect(bytesOf(page)).toBeLessThan(limits.answerBytes)
      expect(pages.flatMap(({ data }) => data).length).toBeGreaterThanOrEqual(least)
    }
  })
})

describe("a list of the Messenger", () => {
  test("of many articles, news and checklists comes in answers of at most 256 kB, in order and each once", async () => {
    const workspace = await newWorkspace()
    const { token } = await boot({ app_id: workspace.app_id })
    const blocks = Array.from({ length: 6 }, () => ({ type: "paragraph", text: "x".repeat(4_900) }))
    const steps = [{ key: "one", title: "One", blocks }]
    for (let count = 0; count < 12; count++) {
      await createOutbound(workspace, {
        kind: "news",
        name: `News ${count}`,
        content: { title: `News ${count}`, blocks },
      })
      await createOutbound(workspace, {
        kind: "checklist",
        name: `List ${count}`,
        content: { title: `List ${count}`, steps },
      })
    }
    const db = await database()
    const { id: workspaceId } = await db.workspace.findUniqueOrThrow({ where: { appId: workspace.app_id } })
    const articles = Array.from({ length: 300 }, (_, index) => ({
      ...{ id: newId("art"), workspaceId, number: 2_000 + index, title: "é".repeat(255), blocks: [] },
      ...{ summary: "é".repeat(500), collection: "c" },
    }))
    await db.article.createMany({ data: articles })
    for (const [name, handler, least] of [
      ["articles", articleList, 300],
      ["news", newsList, 12],
      ["checklists", checklistList, 12],
    ] as const) {
      const pages: { data: { id: string | number }[]; next: string | null }[] = []
      for (let next: string | null = ""; next !== null; next = pages.at(-1)?.next ?? null) {
        const url = `http://localhost/api?${new URLSearchParams(next ? { cursor: next } : {})}`
        const response = await handler(new Request(url, { headers: { Authorization: `Bearer ${token}` } }))
        pages.push(await response.json())
      }
      expect(pages.length, name).toBeGreaterThan(1)
      for (const page of pages) expect(bytesOf(page)).toBeLessThan(limits.answerBytes)
      const ids = pages.flatMap(({ data }) => data.map(idOf))
      expect(ids.length).toBeGreaterThanOrEqual(least)
      expect(new Set(ids).size).toBe(ids.length)
    }
  })

  test("of notices on a page leaves to a later ping what it has no room for", async () => {
    const workspace = await newWorkspace()
    const blocks = [{ type: "paragraph", text: "x".repeat(4_900) }]
    for (let count = 0; count < 20; count++) {
      await createOutbound(workspace, { kind: "banner", name: `Banner ${count}`, content: { blocks, position: "top" } })
    }
    const { token, notices } = await boot({
      app_id: workspace.app_id,
      page: { url: "https://a.example/", title: "", referrer: "" },
    })
    expect(bytesOf(notices)).toBeLessThan(limits.noticesBytes + 1_024)
    expect(notices.length).toBeGreaterThan(5)
    for (const { id } of notices) await change(token, id, { state: "dismissed" })
    const later = await boot({ app_id: workspace.app_id }, token)
    expect(later.notices.length).toBeGreaterThan(5)
    expect(later.notices.filter(({ id }) => notices.some((one) => one.id === id))).toEqual([])
  })
})

test("changes that bring many long messages come in answers of at most 256 kB, each once", async () => {
  const workspace = await newWorkspace()
  const { token, cursor } = await boot({ app_id: workspace.app_id, user: { user_id: "many" } })
  const { id } = await started(token)
  const long = "é".repeat(2_400)
  for (let count = 0; count < 70; count++) {
    expect((await act<object>(workspace, "reply", { id, body: { body: long } })).status).toBe(200)
  }
  const seen: string[] = []
  let answers = 0
  for (let after = cursor, more = true; more; answers++) {
    const url = `http://localhost/api?cursor=${after}`
    const response = await changes(new Request(url, { headers: { Authorization: `Bearer ${token}` } }))
    const body = (await response.json()) as ChangesResponse
    expect(bytesOf(body)).toBeLessThan(limits.answerBytes)
    for (const { data } of body.frames)
      if (data.type === "conversation") seen.push(...data.conversation.messages.map((message) => message.id))
    after = body.cursor
    more = body.more
  }
  expect(answers).toBeGreaterThan(1)
  // The first is brought by two rows: that the conversation was started, and that it was sent.
  expect(seen).toHaveLength(72)
  expect(new Set(seen).size).toBe(71)
})

test("what the team reads of 3,000 messages is told with the latest of them", async () => {
  const workspace = await newWorkspace()
  const { token, cursor } = await boot({ app_id: workspace.app_id, user: { user_id: "many" } })
  const { id } = await started(token)
  const db = await database()
  await fill(id, { count: 500, text: "x".repeat(4_000) })
  await db.message.updateMany({ where: { conversationId: id }, data: { authorType: "user" } })
  expect((await act<object>(workspace, "seen", { id })).status).toBe(200)
  const url = `http://localhost/api?cursor=${cursor}`
  const answer = await changes(new Request(url, { headers: { Authorization: `Bearer ${token}` } }))
  const text = await answer.text()
  expect(text).toContain('"seen_at":1')
  expect(Buffer.byteLength(text)).toBeLessThan(limits.answerBytes)
})

test("what counts unread messages reads an index, not the thread", async () => {
  const app_id = await newAppId()
  const { token } = await boot({ app_id, user: { user_id: "many" } })
  const { id } = await started(token)
  await fill(id, { count: 2_000, text: "x".repeat(1_000) })
  const db = await database()
  await db.message.updateMany({ where: { conversationId: id }, data: { seenAt: new Date() } })
  await db.$executeRawUnsafe('ANALYZE "Message"')
  const plan = await db.$transaction(async (tx) => {
    // Statistics are of all threads, most of which nobody has read here; of this one all was.
    await tx.$executeRaw`SET LOCAL enable_bitmapscan = off`
    await tx.$executeRaw`SET LOCAL enable_seqscan = off`
    return tx.$queryRawUnsafe(
      `EXPLAIN SELECT count(*) FROM "Message" AS message WHERE "conversationId" = $1 AND "seenAt" IS NULL
         AND "authorType" = ANY('{admin,bot}'::"AuthorType"[]) AND kind = 'comment'`,
      id,
    )
  })
  expect(JSON.stringify(plan)).toContain("Message_conversationId_seenAt")
})
