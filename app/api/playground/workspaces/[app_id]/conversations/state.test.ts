import { describe, expect, test } from "vitest"
import { opening, reply, started } from "@/app/api/_testing/conversation"
import { act, bodies, say, team, verbNames, view } from "@/app/api/_testing/inbox"
import { boot, update } from "@/app/api/_testing/messenger"
import { list, newWorkspace } from "@/app/api/_testing/reading"
import type { ErrorBody } from "@/lib/contract/errors"
import { adminResourceSchema } from "@/lib/contract/playground/inbox"
import { listOf } from "@/lib/contract/playground/playground"
import { database } from "@/lib/server/db/database"
import { withTestDatabase } from "@/lib/server/testing/database"

withTestDatabase()

async function newConversation(rest?: Record<string, unknown>) {
  const workspace = await newWorkspace()
  const { token, user } = await boot({ app_id: workspace.app_id })
  const { id, messages } = await started(token, opening("Hello?", rest))
  return { workspace, token, user, id, messages }
}

type Workspace = Awaited<ReturnType<typeof newWorkspace>>

async function typesOf(workspace: Workspace): Promise<string[]> {
  return (await list(workspace, "activity")).body.data.map(({ type }) => type)
}

describe("a teammate", () => {
  test("closes and opens a conversation; a repeat changes and logs nothing", async () => {
    const { workspace, token, id, user } = await newConversation()
    for (const [verb, state] of [
      ["close", "closed"],
      ["open", "open"],
    ] as const) {
      const count = (await typesOf(workspace)).length
      for (let times = 0; times < 2; times++) expect((await act(workspace, verb, { id })).body.state).toBe(state)
      const { data } = (await list(workspace, "activity")).body
      expect(data).toHaveLength(count + 1)
      expect(data[0]).toMatchObject({ type: `conversation.${state === "open" ? "opened" : "closed"}`, user: user.id })
    }
    const { conversations } = await update({ app_id: workspace.app_id }, token)
    expect(conversations.find((each) => each.id === id)?.state).toBe("open")
  })

  test("takes a conversation and gives it back", async () => {
    const { workspace, token, id } = await newConversation()
    const [, second] = (await team(workspace)).body.data
    const taken = await act(workspace, "assign", { id, body: { assignee_id: second?.id } })
    expect(taken.body.assignee?.id).toBe(second?.id)
    const { conversations } = await update({ app_id: workspace.app_id }, token)
    expect(conversations.find((each) => each.id === id)?.assignee?.name).toBe(second?.name)
    expect((await act(workspace, "assign", { id })).body.assignee).toBeNull()
    const rows = (await list(workspace, "activity")).body.data.filter(({ type }) => type === "conversation.assigned")
    expect(rows.map(({ data }) => data.admin)).toEqual([null, second?.name])
  })

  test("moves a ticket on, and only a ticket", async () => {
    const { workspace, id } = await newConversation({ ticket_title: "Cart" })
    const moved = await act(workspace, "ticket", { id, body: { state: "resolved" } })
    expect(moved.body.ticket).toEqual({ title: "Cart", state: "resolved" })
    expect(await typesOf(workspace)).toContain("ticket.changed")
    const plain = await newConversation()
    expect((await act(plain.workspace, "ticket", { id: plain.id })).status).toBe(400)
    expect((await act(workspace, "ticket", { id, body: { state: "lost" } })).status).toBe(400)
  })

  test("marks what the user wrote as seen, once", async () => {
    const { workspace, token, id, messages } = await newConversation()
    expect((await view(workspace, id)).body.waiting_count).toBe(1)
    await act(workspace, "seen", { id })
    await act(workspace, "seen", { id })
    expect((await view(workspace, id)).body.waiting_count).toBe(0)
    const { conversations } = await update({ app_id: workspace.app_id }, token)
    expect(conversations.find((each) => each.id === id)?.messages[0]?.seen_at).not.toBeNull()
    const rows = (await list(workspace, "activity")).body.data.filter(({ type }) => type === "conversation.read")
    expect(rows).toMatchObject([{ data: { message_ids: [messages[0]?.id] } }])
  })
})

describe("what happens to a conversation", () => {
  test("is kept as parts of it in their order, with who did it, and is no message to anyone", async () => {
    const { workspace, token, user, id } = await newConversation({ ticket_title: "Cart" })
    const [first, second] = (await team(workspace)).body.data
    await act(workspace, "assign", { id, body: { assignee_id: second?.id } })
    await act(workspace, "ticket", { id, body: { state: "resolved" } })
    for (const verb of ["close", "close"] as const) await act(workspace, verb, { id, body: { admin_id: second?.id } })
    await reply(token, id)
    await act(workspace, "close", { id })
    await say(workspace, id, "Once more")
    const db = await database()
    const parts = await db.message.findMany({ where: { conversationId: id }, orderBy: { id: "asc" } })
    const written = { kind: "comment", change: null }
    expect(parts).toMatchObject([
      { ...written, userId: user.id },
      { kind: "assigned", authorType: "bot", change: { assignee: second?.name } },
      { kind: "ticket", authorType: "bot", change: { state: "resolved" } },
      { kind: "closed", authorType: "admin", adminId: second?.id },
      { ...written, userId: user.id },
      { kind: "opened", authorType: "user", userId: user.id },
      { kind: "closed", authorType: "admin", adminId: first?.id },
      { ...written, adminId: first?.id },
      { kind: "opened", authorType: "admin", adminId: first?.id },
    ])
    expect((await view(workspace, id)).body.messages).toHaveLength(3)
    const { conversations } = await update({ app_id: workspace.app_id }, token)
    expect(conversations.find((each) => each.id === id)).toMatchObject({ unread_count: 1, messages: { length: 3 } })
  })
})

describe("every verb of the team", () => {
  test.each(verbNames)("%s needs a conversation of this workspace and the right to it", async (verb) => {
    const [mine, other] = [await newConversation({ ticket_title: "Cart" }), await newConversation()]
    const body = bodies[verb]
    expect((await act(mine.workspace, verb, { id: mine.id, body })).status).toBe(200)
    const foreign = await act<ErrorBody>(mine.workspace, verb, { id: other.id, body })
    const missing = await act<ErrorBody>(mine.workspace, verb, { id: "cnv_nowhere", body })
    expect([foreign.status, foreign.body.errors]).toEqual([404, missing.body.errors])
    const { app_id } = mine.workspace
    expect((await act({ app_id }, verb, { id: mine.id, body })).status).toBe(401)
    const wrong = { app_id, access_token: other.workspace.access_token }
    expect((await act(wrong, verb, { id: mine.id, body })).status).toBe(401)
    expect((await act({ app_id, access_token: mine.token }, verb, { id: mine.id, body })).status).toBe(401)
  })

  test.each(verbNames.filter((verb) => verb !== "ticket"))(
    "%s refuses a teammate of another workspace",
    async (verb) => {
      const { workspace, id } = await newConversation()
      const [stranger] = (await team(await newWorkspace())).body.data
      const field = verb === "assign" ? "assignee_id" : "admin_id"
      const answer = await act<ErrorBody>(workspace, verb, { id, body: { ...bodies[verb], [field]: stranger?.id } })
      expect([answer.status, answer.body.errors[0]?.field]).toEqual([404, field])
    },
  )
})

describe("the inbox", () => {
  test("of one state has the latest message first, and pages", async () => {
    const workspace = await newWorkspace()
    const { token } = await boot({ app_id: workspace.app_id })
    const ids: string[] = []
    for (let count = 0; count < 4; count++) ids.push((await started(token)).id)
    const [first = "", second = ""] = ids
    await say(workspace, first, "Still there?")
    await act(workspace, "close", { id: second })
    const read: string[] = []
    let cursor: string | null = null
    do {
      const query: Record<string, string> = { state: "open", limit: "2", ...(cursor && { cursor }) }
      const { body } = await list(workspace, "conversations", query)
      read.push(...body.data.map(({ id }) => id))
      cursor = body.next
    } while (cursor)
    expect(read.slice(0, 3)).toEqual([first, ids[3], ids[2]])
    expect(new Set(read).size).toBe(read.length)
    const closed = (await list(workspace, "conversations", { state: "closed" })).body.data
    expect(closed.map(({ id }) => id)).toEqual([second])
    expect((await list(workspace, "conversations", { state: "lost" })).status).toBe(400)
  })

  test("knows the team, oldest first", async () => {
    const workspace = await newWorkspace()
    const { status, body } = await team(workspace)
    expect(status).toBe(200)
    expect(listOf(adminResourceSchema).safeParse({ ...body, next: null }).error).toBeUndefined()
    expect(body.data).toHaveLength(3)
    expect((await team({ app_id: workspace.app_id })).status).toBe(401)
  })
})
