import { describe, expect, test } from "vitest"
import { change, start, stopOutbound } from "@/app/api/_testing/content"
import { boot } from "@/app/api/_testing/messenger"
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
