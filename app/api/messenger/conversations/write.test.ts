import { randomUUID } from "node:crypto"
import { describe, expect, test, vi } from "vitest"
import { opening, reply, start, started, textsOf, written } from "@/app/api/_testing/conversation"
import { act } from "@/app/api/_testing/inbox"
import { boot, newAppId, sendPing, update } from "@/app/api/_testing/messenger"
import { list, newWorkspace } from "@/app/api/_testing/reading"
import type { ErrorBody } from "@/lib/contract/errors"
import { limits } from "@/lib/contract/limits"
import { conversationSchema } from "@/lib/contract/messenger/conversation"
import { withTestDatabase } from "@/lib/server/testing/database"

withTestDatabase()

const codeOf = ({ status, body }: { status: number; body: ErrorBody }) => [status, body.errors[0]?.code]

async function newVisitor() {
  const workspace = await newWorkspace()
  const opened = await boot({ app_id: workspace.app_id })
  return { ...opened, workspace, app_id: workspace.app_id }
}

describe("starting a conversation", () => {
  test("stores it with its first message and its trace", async () => {
    const { workspace, token, user } = await newVisitor()
    const body = opening("Is anyone there?", { trace_id: "trace-0100" })
    const answer = await start(token, body)
    expect(conversationSchema.strict().safeParse(answer.body).error).toBeUndefined()
    expect(answer.body).toMatchObject({ client_id: body.conversation_client_id, state: "open", unread_count: 0 })
    expect(answer.body.messages).toMatchObject([{ client_id: body.client_id, author: { type: "user" }, seen_at: null }])
    const { data } = (await list(workspace, "activity")).body
    const types = data.filter(({ trace_id }) => trace_id === "trace-0100").map(({ type }) => type)
    expect(types).toEqual(["user.updated", "message.sent", "conversation.started"])
    const sent = data.find(({ type }) => type === "message.sent")
    expect(sent).toMatchObject({ user: user.id, data: { author: "user", text: "Is anyone there?" } })
  })

  test("makes a visitor a lead, once, and leaves a user a user", async () => {
    const { workspace, app_id, token } = await newVisitor()
    await Promise.all([start(token), start(token)])
    const lead = await update({ app_id }, token)
    expect(lead.user).toMatchObject({ role: "lead", name: null })
    const changes = (await list(workspace, "activity")).body.data.filter(({ type }) => type === "user.updated")
    expect(changes).toHaveLength(1)
    const known = await boot({ app_id, user: { user_id: "1" } })
    await started(known.token)
    expect((await update({ app_id }, known.token)).user.role).toBe("user")
  })

  test("again and at once starts it once and answers the same", async () => {
    const { app_id, token } = await newVisitor()
    const body = opening()
    const answers = await Promise.all(Array.from({ length: 6 }, () => start(token, body)))
    expect(answers.map(({ status }) => status)).toEqual(Array(6).fill(200))
    expect(new Set(answers.map(({ body: { id, messages } }) => `${id} ${messages[0]?.id}`)).size).toBe(1)
    expect((await update({ app_id }, token)).conversations).toHaveLength(2)
  })

  test("with an id that was used for something else is refused", async () => {
    const { app_id, token } = await newVisitor()
    const body = opening()
    await started(token, body)
    const other = await start<ErrorBody>(token, { ...body, blocks: [{ type: "paragraph", text: "Other" }] })
    const second = await start<ErrorBody>(token, { ...body, client_id: randomUUID() })
    expect([codeOf(other), codeOf(second)]).toEqual(Array(2).fill([422, "idempotency_mismatch"]))
    const stranger = await boot({ app_id, user: { user_id: "2" } })
    expect(codeOf(await start<ErrorBody>(stranger.token, body))).toEqual([404, "not_found"])
    const elsewhere = await boot({ app_id: await newAppId() })
    expect((await start(elsewhere.token, body)).status).toBe(200)
  })

  test("with a title makes it a ticket", async () => {
    const { token } = await newVisitor()
    const { ticket } = await started(token, opening("It is broken.", { ticket_title: "Cart" }))
    expect(ticket).toEqual({ title: "Cart", state: "submitted" })
  })

  test("offline keeps the time when it was written, and the order in which it came", async () => {
    const { app_id, token } = await newVisitor()
    const { id } = await started(token)
    await reply(token, id, written("late", { age_ms: 3_600_000 }))
    const { conversations } = await update({ app_id }, token)
    const thread = conversations.find((each) => each.id === id)
    expect(thread && textsOf(thread)).toEqual(["Hello?", "late"])
    const [first, late] = thread?.messages ?? []
    expect((first?.created_at ?? 0) - (late?.created_at ?? 0)).toBeGreaterThan(3_500)
  })

  test("takes the session's token from the body too, and needs one", async () => {
    const { token } = await newVisitor()
    expect((await start(undefined, opening("x", { session_token: token }))).status).toBe(200)
    expect(codeOf(await start<ErrorBody>(undefined))).toEqual([401, "session_missing"])
    expect(codeOf(await start<ErrorBody>("nonsense"))).toEqual([401, "session_expired"])
  })

  test("refuses what is no message, and names the field", async () => {
    const { token } = await newVisitor()
    const paragraph = (text: string) => ({ type: "paragraph", text })
    const wrong = [
      { given: { client_id: "1" }, field: "client_id" },
      { given: { conversation_client_id: "1" }, field: "conversation_client_id" },
      { given: { blocks: [] }, field: "blocks" },
      { given: { blocks: [paragraph("")] }, field: "blocks.0.text" },
      { given: { blocks: [paragraph("x".repeat(limits.messageLength + 1))] }, field: "blocks.0.text" },
      { given: { blocks: [paragraph("x".repeat(limits.messageLength)), paragraph("x")] }, field: "blocks" },
      { given: { blocks: [paragraph("nul\u0000")] }, field: "blocks.0.text" },
      { given: { blocks: [paragraph("half \ud800")] }, field: "blocks.0.text" },
      { given: { blocks: [{ type: "button", text: "x", url: "https://x.example" }] }, field: "blocks.0.type" },
      { given: { blocks: [{ type: "html", html: "<b>" }] }, field: "blocks.0.type" },
      { given: { blocks: [{ type: "image", url: "javascript:alert(1)", alt: "" }] }, field: "blocks.0.url" },
      { given: { age_ms: -1 }, field: "age_ms" },
      { given: { age_ms: limits.outboxAgeMs + 1 }, field: "age_ms" },
      { given: { ticket_title: "  " }, field: "ticket_title" },
    ]
    for (const { given, field } of wrong) {
      const { status, body } = await start<ErrorBody>(token, { ...opening(), ...given })
      expect([status, body.errors[0]?.field]).toEqual([400, field])
    }
  })

  test("refuses a megabyte before parsing it", async () => {
    const { token } = await newVisitor()
    const parse = vi.spyOn(JSON, "parse")
    expect(codeOf(await start<ErrorBody>(token, opening("x".repeat(1_048_576))))).toEqual([413, "body_too_large"])
    // What was parsed is the answer.
    expect(Math.max(...parse.mock.calls.map(([text]) => text.length))).toBeLessThan(10_000)
    parse.mockRestore()
  })
})

const hostile = [
  "<script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  "<svg><animate onbegin=alert(1) attributeName=x dur=1s>",
  "<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img src=1 onerror=alert(1)&gt;'>",
  '<iframe srcdoc="&lt;script&gt;alert(1)&lt;/script&gt;">',
  "<template><script>alert(1)</script></template>",
  "javascript:alert(1)",
  "\u202eevil\u2066 \u200b😀 \r\n\t",
  "<div>".repeat(900),
  '\'; DROP TABLE "Message"; --',
]

describe("a message", () => {
  test.each(hostile)("of hostile text is stored as it is: %s", async (text) => {
    const { app_id, token } = await newVisitor()
    const { id } = await started(token, opening(text))
    const thread = (await update({ app_id }, token)).conversations.find((each) => each.id === id)
    expect(thread && textsOf(thread)).toEqual([text])
  })

  test("whose excerpt would end inside a character still is logged", async () => {
    const { workspace, token } = await newVisitor()
    await started(token, opening(`x${"😀".repeat(300)}`))
    const { data } = (await list(workspace, "activity")).body
    const sent = data.find(({ type }) => type === "message.sent")
    expect(sent?.data.text).toBe(`x${"😀".repeat(199)}`)
  })
})

describe("replying", () => {
  test("to an outbound message makes the visitor a lead", async () => {
    const { app_id, token, conversations } = await newVisitor()
    const id = conversations[0]?.id ?? ""
    const { status, body } = await reply(token, id, written("Thanks!"))
    expect([status, textsOf(body)]).toEqual([200, ["Thanks!"]])
    expect((await update({ app_id }, token)).user.role).toBe("lead")
  })

  test("again and at once stores it once; another content under its id is refused", async () => {
    const { workspace, token } = await newVisitor()
    const { id } = await started(token)
    const body = written("Once")
    const answers = await Promise.all(Array.from({ length: 6 }, () => reply(token, id, body)))
    expect(new Set(answers.map(({ status, body: { messages } }) => `${status} ${messages[0]?.id}`)).size).toBe(1)
    const other = await reply<ErrorBody>(token, id, { ...body, blocks: written("Twice").blocks })
    expect(codeOf(other)).toEqual([422, "idempotency_mismatch"])
    const sent = (await list(workspace, "activity")).body.data.filter(({ type }) => type === "message.sent")
    expect(sent).toHaveLength(2)
  })

  test("opens a closed conversation again", async () => {
    const { workspace, token } = await newVisitor()
    const { id } = await started(token)
    expect((await act(workspace, "close", { id })).body.state).toBe("closed")
    expect((await reply(token, id)).body.state).toBe("open")
    const { data } = (await list(workspace, "activity")).body
    expect(data.slice(0, 2).map(({ type }) => type)).toEqual(["message.sent", "conversation.opened"])
  })

  test("many at once keeps all of them, in one order for both sides", async () => {
    const { workspace, app_id, token } = await newVisitor()
    const { id } = await started(token, opening("0"))
    const texts = Array.from({ length: 12 }, (_, index) => String(index + 1))
    await Promise.all(texts.map((text) => reply(token, id, written(text))))
    const mine = (await update({ app_id }, token)).conversations.find((each) => each.id === id)
    const theirs = (await list(workspace, "conversations")).body.data.find((each) => each.id === id)
    expect(mine && textsOf(mine).sort()).toEqual(["0", ...texts].sort())
    expect(theirs?.messages.map((message) => message.id)).toEqual(mine?.messages.map((message) => message.id))
  })

  test("moves with the visitor who logs in", async () => {
    const { app_id, token } = await newVisitor()
    const { id } = await started(token)
    const user = await boot({ app_id, user: { user_id: "1" } }, token)
    expect((await reply(user.token, id, written("It is me."))).status).toBe(200)
    expect((await reply(token, id, written("Who else?"))).status).toBe(401)
  })

  test("to a conversation of the same browser's earlier session is answered like one that does not exist", async () => {
    const app_id = await newAppId()
    const visitor_id = randomUUID()
    const first = await boot({ app_id, visitor_id })
    const { id } = await started(first.token)
    const again = await boot({ app_id, visitor_id })
    const hidden = await reply<ErrorBody>(again.token, id)
    const missing = await reply<ErrorBody>(again.token, "cnv_nowhere")
    expect([hidden.status, hidden.body.errors]).toEqual([404, missing.body.errors])
    expect((await sendPing({ app_id }, again.token)).body.conversations).toEqual([])
  })
})
