import { describe, expect, test } from "vitest"
import { change, createOutbound, listOutbounds, start, stopOutbound } from "@/app/api/_testing/content"
import { boot, event, sendEvents, update } from "@/app/api/_testing/messenger"
import { list, newWorkspace } from "@/app/api/_testing/reading"
import type { ErrorBody } from "@/lib/contract/errors"
import { withTestDatabase } from "@/lib/server/testing/database"

withTestDatabase()

async function visit() {
  const workspace = await newWorkspace()
  return { ...(await boot({ app_id: workspace.app_id })), workspace }
}

describe("starting by hand", () => {
  test.each([
    [301, "tour"],
    [401, "survey"],
    [501, "checklist"],
  ])("%i brings the %s, and the same one when asked again", async (number, kind) => {
    const { workspace, token } = await visit()
    const first = await start(token, number, { kind, trace_id: "trace-0001" })
    expect(first.body.notice).toMatchObject({ kind, number, state: "delivered", progress: {} })
    expect((await start(token, String(number), { kind })).body).toEqual(first.body)
    const { data } = (await list(workspace, "activity")).body
    const delivered = data.filter(({ type }) => type === "notice.delivered")
    expect(delivered).toMatchObject([{ trace_id: "trace-0001" }])
  })

  test("happens once, also when ten ask at once", async () => {
    const { token } = await visit()
    const answers = await Promise.all(Array.from({ length: 10 }, () => start(token, 301, { kind: "tour" })))
    expect(new Set(answers.map(({ body }) => body.notice.id)).size).toBe(1)
  })

  test("shows a tour anew that was finished, from its beginning", async () => {
    const { token } = await visit()
    const { notice } = (await start(token, 301, { kind: "tour" })).body
    await change(token, notice.id, { state: "completed", progress: { step: 3 } })
    expect((await start(token, 301, { kind: "tour" })).body.notice).toEqual(notice)
    const again = await change(token, notice.id, { state: "dismissed", progress: { step: 1 } })
    expect(again.body.notice.state).toBe("dismissed")
  })

  test("asks a dismissed survey again, its answers kept until they are given anew", async () => {
    const { token } = await visit()
    const { notice } = (await start(token, 401, { kind: "survey" })).body
    await change(token, notice.id, { state: "dismissed", progress: { answers: { ease: 2 } } })
    const again = (await start(token, 401, { kind: "survey" })).body.notice
    expect(again).toMatchObject({ id: notice.id, state: "delivered", progress: { answers: { ease: 2 } } })
    const answered = await change(token, notice.id, { state: "completed", progress: { answers: { ease: 5 } } })
    expect(answered.body.notice.progress).toEqual({ answers: { ease: 5 } })
  })

  test("leaves a finished checklist finished", async () => {
    const { token } = await visit()
    const { notice } = (await start(token, 501, { kind: "checklist" })).body
    await change(token, notice.id, { state: "completed", progress: { done: ["boot"] } })
    expect((await start(token, 501, { kind: "checklist" })).body.notice.state).toBe("completed")
  })

  test.each([
    ["301", "survey"],
    ["601", "tour"],
    ["999", "tour"],
    ["0301", "tour"],
    ["-301", "tour"],
    ["tour", "tour"],
    ["99999999999999999999", "tour"],
  ])("does not find %s as a %s", async (number, kind) => {
    const { token } = await visit()
    const answer = await start<ErrorBody>(token, number, { kind })
    expect([answer.status, answer.body.errors[0]?.code]).toEqual([404, "not_found"])
  })

  test("does not find what was stopped", async () => {
    const { workspace, token } = await visit()
    await stopOutbound(workspace, 301)
    expect((await start(token, 301, { kind: "tour" })).status).toBe(404)
  })

  test("needs a kind that can be started, and a session", async () => {
    const { token } = await visit()
    expect((await start(token, 601, { kind: "banner" })).status).toBe(400)
    expect((await start(undefined, 301, { kind: "tour" })).status).toBe(401)
    expect((await start(undefined, 301, { kind: "tour", session_token: token })).status).toBe(200)
  })
})

const content = {
  tour: { steps: [{ selector: null, title: "First", blocks: [] }] },
  survey: { questions: [{ type: "text", key: "why", text: "Why?" }], thanks: "Thanks" },
  checklist: { title: "List", steps: [{ key: "one", title: "One", blocks: [] }] },
}

type Kind = keyof typeof content
const kinds = Object.keys(content) as Kind[]

/** A workspace with one message of the kind, for nobody but the audience, that only starts by hand. */
async function authored(kind: Kind, rules: object[], roles = ["visitor", "lead", "user"]) {
  const workspace = await newWorkspace()
  const audience = { roles, match: "all", rules }
  const made = await createOutbound(workspace, { kind, name: kind, trigger: null, content: content[kind], audience })
  return { workspace, app_id: workspace.app_id, number: made.body.number }
}

const isPro = { on: "attribute", name: "plan", is: "equal", value: "pro" }
const codeOf = async (answer: ReturnType<typeof start<ErrorBody>>) => (await answer).body.errors?.[0]

describe.each(kinds)("a %s started by hand", (kind) => {
  test("reaches those in its audience, and is not found by others, who are told no more than of a missing one", async () => {
    const { workspace, app_id, number } = await authored(kind, [isPro])
    const one = await boot({ app_id, user: { user_id: "1", plan: "pro" } })
    const other = await boot({ app_id, user: { user_id: "2", plan: "free" } })
    expect((await start(one.token, number, { kind })).body.notice).toMatchObject({ kind, number })
    const refused = await codeOf(start<ErrorBody>(other.token, number, { kind }))
    expect(refused?.code).toBe("not_found")
    expect(refused).toEqual(await codeOf(start<ErrorBody>(other.token, 999_999, { kind })))
    const { data } = (await listOutbounds(workspace, { user: other.user.id })).body
    expect(data.map((each) => each.number)).not.toContain(number)
  })

  test("is for people of its roles only", async () => {
    const { app_id, number } = await authored(kind, [], ["user"])
    const visitor = await boot({ app_id })
    expect((await start(visitor.token, number, { kind })).status).toBe(404)
    const user = await boot({ app_id, user: { user_id: "1" } })
    expect((await start(user.token, number, { kind })).status).toBe(200)
  })

  test("is found once its rules hold, on events and on the page that asks as well", async () => {
    const done = { on: "event", name: "ordered", is: "done" }
    const onShop = { on: "page", is: "starts_with", value: "https://shop.example/" }
    const { app_id, number } = await authored(kind, [done, onShop])
    const { token } = await boot({ app_id })
    const url = "https://shop.example/basket"
    expect((await start(token, number, { kind, url })).status).toBe(404)
    await sendEvents(token, [event({ name: "ordered" })])
    expect((await start(token, number, { kind })).status).toBe(404)
    expect((await start(token, number, { kind, url: "https://other.example/" })).status).toBe(404)
    expect((await start(token, number, { kind, url })).status).toBe(200)
  })

  test("stays with those who have received it, while it is live", async () => {
    const { workspace, app_id, number } = await authored(kind, [isPro])
    const { token } = await boot({ app_id, user: { user_id: "1", plan: "pro" } })
    const first = (await start(token, number, { kind })).body.notice
    await update({ app_id, user: { plan: "free" } }, token)
    expect((await start(token, number, { kind })).body.notice.id).toBe(first.id)
    await stopOutbound(workspace, number)
    expect((await start(token, number, { kind })).status).toBe(404)
  })
})
