import { describe, expect, test } from "vitest"
import { history, started, textsOf } from "@/app/api/_testing/conversation"
import { act, say, team, view } from "@/app/api/_testing/inbox"
import { boot, update } from "@/app/api/_testing/messenger"
import { list, newWorkspace } from "@/app/api/_testing/reading"
import type { ErrorBody } from "@/lib/contract/errors"
import { limits } from "@/lib/contract/limits"
import { conversationResourceSchema, type InboxMessage, inboxMessageSchema } from "@/lib/contract/playground/inbox"
import { withTestDatabase } from "@/lib/server/testing/database"

withTestDatabase()

const codeOf = ({ status, body }: { status: number; body: ErrorBody }) => [status, body.errors[0]?.code]

async function newConversation() {
  const workspace = await newWorkspace()
  const { token, user } = await boot({ app_id: workspace.app_id, user: { user_id: "1", name: "Ada" } })
  const { id } = await started(token)
  return { workspace, token, user, id }
}

describe("a teammate's reply", () => {
  test("reaches the user, unread, from the workspace's first admin", async () => {
    const { workspace, token, id, user } = await newConversation()
    const { status, body } = await act<InboxMessage>(workspace, "reply", { id, body: { body: "One\n\nTwo\nlines" } })
    expect(status).toBe(200)
    expect(inboxMessageSchema.strict().safeParse(body).error).toBeUndefined()
    const [first] = (await team(workspace)).body.data
    expect(body).toMatchObject({ kind: "comment", author: { type: "admin", admin: { id: first?.id } } })
    const thread = (await update({ app_id: workspace.app_id }, token)).conversations.find((each) => each.id === id)
    expect(thread).toMatchObject({ unread_count: 1 })
    expect(thread && textsOf(thread)).toEqual(["Hello?", "One", "Two\nlines"])
    const [row] = (await list(workspace, "activity")).body.data.filter(({ type }) => type === "message.sent")
    expect(row).toMatchObject({ user: user.id, data: { author: "admin", text: "One Two\nlines", message_id: body.id } })
  })

  test("with an Idempotency-Key is stored once, also at once; with another payload it is refused", async () => {
    const { workspace, id } = await newConversation()
    const [, second] = (await team(workspace)).body.data
    for (const verb of ["reply", "note"] as const) {
      const key = `key-of-${verb}`
      const send = (body: object) => act<InboxMessage & ErrorBody>(workspace, verb, { id, key, body })
      const answers = await Promise.all(Array.from({ length: 5 }, () => send({ body: "Once" })))
      expect(answers.map(({ status }) => status)).toEqual(Array(5).fill(200))
      expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1)
      expect(answers[0]?.body.client_id).toBe(key)
      // The first is made of what was written, the others are read.
      for (const { body } of answers) expect((await view(workspace, id)).body.messages.at(-1)).toEqual(body)
      for (const other of [{ body: "Twice" }, { body: "Once", admin_id: second?.id }]) {
        expect(codeOf(await send(other))).toEqual([422, "idempotency_mismatch"])
      }
    }
    const crossed = await act<ErrorBody>(workspace, "note", { id, key: "key-of-reply", body: { body: "Once" } })
    expect(codeOf(crossed)).toEqual([422, "idempotency_mismatch"])
    expect((await view(workspace, id)).body.messages).toHaveLength(3)
    expect((await act<ErrorBody>(workspace, "reply", { id, key: "x".repeat(65) })).status).toBe(400)
  })

  test("is kept when another teammate replies at the same moment", async () => {
    const { workspace, token, id } = await newConversation()
    const admins = (await team(workspace)).body.data
    const send = (admin: { id: string; name: string }) =>
      act<InboxMessage>(workspace, "reply", { id, body: { body: `I am ${admin.name}`, admin_id: admin.id } })
    await Promise.all(admins.map(send))
    const { messages } = (await history(token, id)).body
    expect(
      messages
        .slice(1)
        .map(({ author }) => author.type === "admin" && author.admin.id)
        .sort(),
    ).toEqual(admins.map((admin) => admin.id).sort())
  })

  test("opens a closed conversation again", async () => {
    const { workspace, id } = await newConversation()
    await act(workspace, "close", { id })
    await say(workspace, id, "One more thing")
    expect((await view(workspace, id)).body.state).toBe("open")
  })

  test("that is none is refused, and the field named", async () => {
    const { workspace, id } = await newConversation()
    const wrong = [
      { given: {}, field: "body" },
      { given: { body: "x", blocks: [{ type: "paragraph", text: "x" }] }, field: "body" },
      { given: { body: " " }, field: "body" },
      { given: { body: "x".repeat(limits.messageLength + 1) }, field: "body" },
      { given: { body: "nul\u0000" }, field: "body" },
    ]
    for (const { given, field } of wrong) {
      const { status, body } = await act<ErrorBody>(workspace, "reply", { id, body: given })
      expect([status, body.errors[0]?.field]).toEqual([400, field])
    }
  })
})

describe("a note", () => {
  test("is seen by the team only, and moves nothing that the user sees", async () => {
    const { workspace, token, id } = await newConversation()
    const before = (await update({ app_id: workspace.app_id }, token)).conversations
    const note = await say(workspace, id, "Between us.", "note")
    expect(note.kind).toBe("note")
    expect((await update({ app_id: workspace.app_id }, token)).conversations).toEqual(before)
    expect(textsOf((await history(token, id)).body)).toEqual(["Hello?"])
    expect(textsOf((await view(workspace, id)).body)).toEqual(["Hello?", "Between us."])
    const row = (await list(workspace, "activity")).body.data.find(({ type }) => type === "note.added")
    expect(row).toMatchObject({ user: null, data: { conversation_id: id, message_id: note.id } })
  })
})

describe("a conversation as the team sees it", () => {
  test("says whose it is and what waits, and pages back", async () => {
    const { workspace, user, id } = await newConversation()
    const texts = Array.from({ length: limits.messagesPage + 4 }, (_, index) => String(index))
    for (const text of texts) await say(workspace, id, text)
    const { body } = await view(workspace, id)
    expect(conversationResourceSchema.strict().safeParse(body).error).toBeUndefined()
    expect(body).toMatchObject({ user: user.id, name: "Ada", role: "user", waiting_count: 1, has_older: true })
    expect(body.unread_count).toBe(texts.length)
    const older = (await view(workspace, id, body.messages[0]?.id)).body
    expect(older.has_older).toBe(false)
    expect([...textsOf(older), ...textsOf(body)]).toEqual(["Hello?", ...texts])
  })
})
