import { describe, expect, test } from "vitest"
import { change, createOutbound, listChecklists, start, stopOutbound } from "@/app/api/_testing/content"
import { boot } from "@/app/api/_testing/messenger"
import { list, newWorkspace } from "@/app/api/_testing/reading"
import type { ErrorBody } from "@/lib/contract/errors"
import { withTestDatabase } from "@/lib/server/testing/database"

withTestDatabase()

const pros = { roles: ["user"], match: "all", rules: [{ on: "attribute", name: "plan", is: "equal", value: "pro" }] }
const content = { title: "For pros", steps: [{ key: "a", title: "A", blocks: [] }] }

describe("the list of checklists", () => {
  test("delivers each on first sight, once", async () => {
    const workspace = await newWorkspace()
    const { token } = await boot({ app_id: workspace.app_id })
    const answers = await Promise.all(Array.from({ length: 5 }, () => listChecklists(token)))
    const ids = answers.flatMap(({ body }) => body.data.map(({ id }) => id))
    expect(ids).toHaveLength(5)
    expect(new Set(ids).size).toBe(1)
    expect(answers[0]?.body.data[0]).toMatchObject({ kind: "checklist", number: 501, state: "delivered", progress: {} })
    const { data } = (await list(workspace, "activity")).body
    expect(data.filter(({ type }) => type === "notice.delivered")).toHaveLength(1)
  })

  test("holds those of the person's audience, and starting one by hand brings no other", async () => {
    const workspace = await newWorkspace()
    const { app_id } = workspace
    const { number } = (await createOutbound(workspace, { kind: "checklist", name: "Pros", content, audience: pros }))
      .body
    const numbersOf = async (token: string) => (await listChecklists(token)).body.data.map((each) => each.number)
    const free = await boot({ app_id, user: { user_id: "1", plan: "free" } })
    const pro = await boot({ app_id, user: { user_id: "2", plan: "pro" } })
    expect(await numbersOf(free.token)).toEqual([501])
    expect(await numbersOf(pro.token)).toEqual([501, number])
    expect((await start(free.token, number, { kind: "checklist" })).status).toBe(404)
    expect(await numbersOf(free.token)).toEqual([501])
  })

  test("remembers the finished steps, and forgets one that is undone", async () => {
    const { app_id } = await newWorkspace()
    const { token } = await boot({ app_id })
    const [notice] = (await listChecklists(token)).body.data
    const id = notice?.id ?? ""
    await change(token, id, { state: "seen", progress: { done: ["boot", "track"] } })
    expect((await listChecklists(token)).body.data[0]).toMatchObject({ progress: { done: ["boot", "track"] } })
    await change(token, id, { state: "completed", progress: { done: ["boot"] } })
    const undone = await change(token, id, { state: "seen", progress: { done: [] } })
    expect(undone.body.notice).toMatchObject({ state: "completed", progress: { done: [] } })
    const unknown = await change<ErrorBody>(token, id, { state: "seen", progress: { done: ["boot", "dance"] } })
    expect([unknown.status, unknown.body.errors[0]?.field]).toEqual([400, "progress.done.1"])
  })

  test("holds nothing that was stopped, and needs a session", async () => {
    const workspace = await newWorkspace()
    const { token } = await boot({ app_id: workspace.app_id })
    await listChecklists(token)
    await stopOutbound(workspace, 501)
    expect((await listChecklists(token)).body).toEqual({ data: [], next: null })
    expect((await listChecklists(undefined)).status).toBe(401)
  })
})
