import { describe, expect, test } from "vitest"
import { createOutbound, getNewsItem, listNews, stopOutbound, text } from "@/app/api/_testing/content"
import { boot, event, sendEvents } from "@/app/api/_testing/messenger"
import { newWorkspace } from "@/app/api/_testing/reading"
import { newsItemSchema } from "@/lib/contract/messenger/content"
import { withTestDatabase } from "@/lib/server/testing/database"

withTestDatabase()

const content = { title: "Only for you", blocks: text("Here it is.") }

describe("news", () => {
  test("are listed newest first, in the shape the contract promises", async () => {
    const workspace = await newWorkspace()
    const made = await createOutbound(workspace, { kind: "news", name: "New", content })
    const { token } = await boot({ app_id: workspace.app_id })
    const { data } = (await listNews(token)).body
    expect(data.map(({ id }) => id)).toEqual([made.body.number, 202, 201])
    for (const item of data) expect(newsItemSchema.strict().safeParse(item).error).toBeUndefined()
    expect((await getNewsItem(token, "201")).body).toEqual(data[2])
  })

  test("reach their audience only, by list and by number", async () => {
    const workspace = await newWorkspace()
    const { app_id } = workspace
    const rules = [{ on: "event", name: "ordered", is: "done" }]
    const audience = { roles: ["user"], match: "all", rules }
    const id = String((await createOutbound(workspace, { kind: "news", name: "New", content, audience })).body.number)
    const { token } = await boot({ app_id, user: { user_id: "1" } })
    expect((await listNews(token)).body.data).toHaveLength(2)
    expect((await getNewsItem(token, id)).status).toBe(404)
    await sendEvents(token, [event({ name: "ordered" })])
    expect((await listNews(token)).body.data).toHaveLength(3)
    expect((await getNewsItem(token, id)).body).toMatchObject(content)
  })

  test("that were stopped, never existed or belong to another workspace are not found", async () => {
    const [workspace, other] = [await newWorkspace(), await newWorkspace()]
    const { number } = (await createOutbound(other, { kind: "news", name: "New", content })).body
    const { token } = await boot({ app_id: workspace.app_id })
    await stopOutbound(workspace, 201)
    for (const id of ["201", String(number), "301", "999", "x", "0202", ""]) {
      expect((await getNewsItem(token, id)).status).toBe(404)
    }
    expect((await getNewsItem(token, "202")).status).toBe(200)
  })

  test("need a session", async () => {
    expect((await listNews(undefined)).status).toBe(401)
    expect((await getNewsItem("nonsense", "201")).status).toBe(401)
  })
})
