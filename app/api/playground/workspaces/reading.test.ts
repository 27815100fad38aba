import { describe, expect, test } from "vitest"
import { boot, event, sendEvents } from "@/app/api/_testing/messenger"
import {
  contextOf,
  describe as describeWorkspace,
  headersOf,
  list,
  lists,
  newWorkspace,
  openPage,
} from "@/app/api/_testing/reading"
import * as userRoute from "@/app/api/playground/workspaces/[app_id]/users/[id]/route"
import { conversationResourceSchema } from "@/lib/contract/playground/inbox"
import { activityListSchema, listOf, type WorkspaceResource } from "@/lib/contract/playground/playground"
import { withTestDatabase } from "@/lib/server/testing/database"

withTestDatabase()

const names = Object.keys(lists) as (keyof typeof lists)[]
// A list read in two statements failed within a few of them.
const mergedRounds = 20
const page = { url: "https://shop.example/", title: "Shop", referrer: "" }

describe("a list", () => {
  test("answers page after page, newest first, without gap or repeat", async () => {
    const workspace = await newWorkspace()
    const { token } = await boot({ app_id: workspace.app_id })
    const sent = Array.from({ length: 7 }, (_, index) => event({ name: `step-${index}` }))
    await sendEvents(token, sent)
    const seen: string[] = []
    let cursor: string | null = null
    do {
      const query: Record<string, string> = { limit: "3", ...(cursor && { cursor }) }
      const { body } = await list(workspace, "events", query)
      seen.push(...body.data.map(({ id }) => id))
      cursor = body.next
    } while (cursor)
    expect(seen).toEqual(sent.map(({ id }) => id).reverse())
  })

  test("answers while its people are merged into others", async () => {
    const workspace = await newWorkspace()
    const { app_id } = workspace
    await boot({ app_id, user: { user_id: "1" } })
    let isOver = false
    const statuses = new Set<number>()
    const read = async (name: keyof typeof lists) => {
      while (!isOver) statuses.add((await list(workspace, name)).status)
    }
    const reading = names.map(read)
    for (let round = 0; round < mergedRounds; round++) {
      const visitor = await boot({ app_id, page })
      await sendEvents(visitor.token, [event({ name: "opened-shop" })])
      await boot({ app_id, user: { user_id: "1" } }, visitor.token)
    }
    isOver = true
    await Promise.all(reading)
    expect([...statuses]).toEqual([200])
  })

  test("of activity pages by its own numbers", async () => {
    const workspace = await newWorkspace()
    await boot({ app_id: workspace.app_id, page })
    const first = (await list(workspace, "activity", { limit: "2" })).body
    expect(activityListSchema.safeParse(first).error).toBeUndefined()
    const second = (await list(workspace, "activity", { limit: "100", cursor: first.next ?? "" })).body
    const cursors = [...first.data, ...second.data].map(({ cursor }) => cursor)
    expect(cursors).toEqual([...cursors].sort((a, b) => b - a))
    expect(cursors.at(-1)).toBe(1)
    expect(second.next).toBeNull()
  })

  test("of conversations holds their messages", async () => {
    const workspace = await newWorkspace()
    await boot({ app_id: workspace.app_id })
    const { body } = await list(workspace, "conversations")
    expect(listOf(conversationResourceSchema).safeParse(body).error).toBeUndefined()
    expect(body.data[0]).toMatchObject({ outbound: "Welcome", unread_count: 1, state: "open" })
  })

  test("can be of one person only", async () => {
    const workspace = await newWorkspace()
    const one = await boot({ app_id: workspace.app_id, page, user: { user_id: "1" } })
    const two = await boot({ app_id: workspace.app_id, page, user: { user_id: "2" } })
    await sendEvents(two.token, [event({ name: "clicked" })])
    for (const name of names) {
      const { body } = await list(workspace, name, { user: one.user.id })
      const owners = body.data.map((row) => ("user" in row ? row.user : row.id))
      expect(new Set(owners).size).toBe(name === "events" ? 0 : 1)
      expect(owners.every((owner) => owner === one.user.id)).toBe(true)
    }
  })

  test("refuses a limit or cursor that makes no sense", async () => {
    const workspace = await newWorkspace()
    const nul = Buffer.from(JSON.stringify([1, "\u0000"])).toString("base64url")
    for (const name of names) {
      const queries: Record<string, string>[] = [
        { limit: "0" },
        { limit: "201" },
        { limit: "x" },
        { cursor: "%%%" },
        { cursor: nul },
        { user: "\u0000" },
      ]
      for (const query of queries) expect((await list(workspace, name, query)).status).toBe(400)
    }
  })
})

describe("reading a workspace", () => {
  test("takes its access token; that of another workspace opens nothing", async () => {
    const [mine, other] = [await newWorkspace(), await newWorkspace()]
    for (const name of names) {
      expect((await list(mine, name)).status).toBe(200)
      expect((await list({ ...mine, access_token: other.access_token }, name)).status).toBe(401)
      expect((await list({ app_id: mine.app_id }, name)).status).toBe(401)
      expect((await list({ app_id: "nobody99", access_token: mine.access_token }, name)).status).toBe(404)
    }
  })

  test("a person of another workspace is not found", async () => {
    const [mine, other] = [await newWorkspace(), await newWorkspace()]
    const { user } = await boot({ app_id: other.app_id })
    const get = (workspace: typeof mine, id: string) =>
      userRoute.GET(new Request("http://localhost/", { headers: headersOf(workspace) }), contextOf(workspace, { id }))
    expect((await get(other, user.id)).status).toBe(200)
    expect((await get(mine, user.id)).status).toBe(404)
    expect((await get(mine, "usr_\u0000")).status).toBe(400)
  })

  test("is announced without being opened to a stranger", async () => {
    const { app_id, access_token } = await newWorkspace()
    expect((await describeWorkspace<WorkspaceResource>({ app_id })).body).toMatchObject({ app_id, is_readable: false })
    const own = await describeWorkspace<WorkspaceResource>({ app_id, access_token })
    expect(own.body).toMatchObject({ app_id, is_readable: true })
    expect((await describeWorkspace({ app_id: "nobody99" })).status).toBe(404)
    expect((await describeWorkspace({ app_id: "no spaces" })).status).toBe(400)
  })

  test("of the demo shows each browser its own", async () => {
    const [mine, other] = [await openPage(), await openPage()]
    await boot({ app_id: "demo", device_id: mine.body.demo_key, user: { user_id: "1" } })
    const users = async (cookie: string) => (await list({ app_id: "demo", cookie }, "users")).body.data.length
    expect([await users(mine.cookie), await users(other.cookie)]).toEqual([1, 0])
    expect((await list({ app_id: "demo" }, "users")).status).toBe(401)
    expect((await describeWorkspace<WorkspaceResource>({ app_id: "demo" })).body.is_readable).toBe(false)
  })
})
