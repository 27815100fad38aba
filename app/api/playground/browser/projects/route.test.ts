import { expect, test } from "vitest"
import { boot, newAppId } from "@/app/api/_testing/messenger"
import { describe as describeWorkspace, headersOf, list, newWorkspace, openPage } from "@/app/api/_testing/reading"
import type { ErrorBody } from "@/lib/contract/errors"
import { limits } from "@/lib/contract/limits"
import type { StrangersWorkspace, WorkspaceResource } from "@/lib/contract/playground/playground"
import { fromNow } from "@/lib/server/common/clock"
import { database } from "@/lib/server/db/database"
import { prune } from "@/lib/server/db/prune"
import { withTestDatabase } from "@/lib/server/testing/database"
import { POST } from "./route"

withTestDatabase()

const [one, other] = ["1".repeat(64), "2".repeat(64)]

async function open<Body = StrangersWorkspace>(cookie: string | undefined, project: unknown, more = {}) {
  const headers = headersOf({ ...(cookie && { cookie }) })
  for (const [name, value] of Object.entries({ "Content-Type": "application/json", ...more })) {
    headers.set(name, String(value))
  }
  const init = { method: "POST", headers, body: JSON.stringify({ project }) }
  const response = await POST(new Request("http://localhost:3000/api/playground/browser/projects", init))
  return { status: response.status, body: (await response.json()) as Body }
}

test("somebody else's project gets a workspace of its own, the same each time", async () => {
  const { cookie, body: browser } = await openPage()
  const first = (await open(cookie, one)).body
  expect((await open(cookie, one)).body).toEqual(first)
  const second = (await open(cookie, other)).body
  expect(new Set([browser.demo_key, first.demo_key, second.demo_key]).size).toBe(3)
  expect(new Set(["demo", first.app_id, second.app_id]).size).toBe(3)
})

test("opened twice at once it is still one", async () => {
  const { cookie } = await openPage()
  const opened = await Promise.all(Array.from({ length: 5 }, () => open(cookie, one)))
  expect(new Set(opened.map(({ body }) => body.app_id)).size).toBe(1)
})

test("two browsers have each its own, however equal the project", async () => {
  const [mine, theirs] = [await openPage(), await openPage()]
  const opened = [(await open(mine.cookie, one)).body, (await open(theirs.cookie, one)).body] as const
  expect(opened[0].demo_key).not.toBe(opened[1].demo_key)
  const statusOf = async (app_id: string, cookie: string) => (await list({ app_id, cookie }, "users")).status
  expect(await statusOf(opened[0].app_id, mine.cookie)).toBe(200)
  expect(await statusOf(opened[0].app_id, theirs.cookie)).toBe(401)
  expect(await statusOf(opened[1].app_id, mine.cookie)).toBe(401)
})

test("what its code stores is read there and nowhere else of this browser", async () => {
  const { cookie, body: browser } = await openPage()
  const { app_id, demo_key } = (await open(cookie, one)).body
  const second = (await open(cookie, other)).body
  await boot({ app_id: "demo", device_id: browser.demo_key, user: { user_id: "me" } })
  await boot({ app_id: "demo", device_id: demo_key, user: { user_id: "stranger" } })
  const idsIn = async (id: string) =>
    (await list({ app_id: id, cookie }, "users")).body.data.map(({ user_id }) => user_id)
  expect(await idsIn(app_id)).toEqual(["stranger"])
  expect(await idsIn("demo")).toEqual(["me"])
  expect(await idsIn(second.app_id)).toEqual([])
  expect((await describeWorkspace<WorkspaceResource>({ app_id, cookie })).body.is_readable).toBe(true)
  expect((await describeWorkspace<WorkspaceResource>({ app_id })).body.is_readable).toBe(false)
})

test("it is not among the workspaces that the browser chooses from", async () => {
  const { cookie } = await openPage()
  await open(cookie, one)
  const made = await newWorkspace(cookie)
  const { workspaces } = (await openPage(cookie)).body
  expect(workspaces.map(({ app_id }) => app_id)).toEqual([made.app_id])
})

test("takes a browser's cookie, from our own pages only, and a project's hash", async () => {
  const { cookie } = await openPage()
  expect((await open(undefined, one)).status).toBe(401)
  expect((await open("playground_browser=guess", one)).status).toBe(401)
  expect((await open(cookie, one, { "Sec-Fetch-Site": "cross-site" })).status).toBe(403)
  expect((await open(cookie, one, { Authorization: `Bearer ${await newAppId()}` })).status).toBe(401)
  for (const project of [undefined, "", "demo", "g".repeat(64), "1".repeat(63), "1".repeat(65), [one], { one }]) {
    const refused = await open<ErrorBody>(cookie, project)
    expect(refused.status).toBe(400)
    expect(refused.body.errors[0]?.field).toBe("project")
  }
})

test("it goes when nobody uses it, as every demo workspace does", async () => {
  const { cookie } = await openPage()
  const { app_id } = (await open(cookie, one)).body
  const db = await database()
  await db.workspace.update({ where: { appId: app_id }, data: { lastUsedAt: fromNow(-limits.demoIdleMs - 1_000) } })
  await prune()
  expect((await list({ app_id, cookie }, "users")).status).toBe(404)
  expect((await open(cookie, one)).status).toBe(200)
})
