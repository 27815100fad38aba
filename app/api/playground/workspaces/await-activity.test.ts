import { expect, test } from "vitest"
import { createToken, revokeToken } from "@/app/api/_testing/access"
import { boot, event, read, sendEvents } from "@/app/api/_testing/messenger"
import { type Caller, contextOf, headersOf, list, newWorkspace } from "@/app/api/_testing/reading"
import { GET } from "@/app/api/playground/workspaces/[app_id]/activity/route"
import type { ErrorBody } from "@/lib/contract/errors"
import { withTestDatabase } from "@/lib/server/testing/database"

withTestDatabase()

/** Asks for what comes next until the signal is aborted. */
async function leaving(caller: Caller, query: Record<string, string>, signal: AbortSignal): Promise<Response> {
  const url = `http://localhost:3000/activity?${new URLSearchParams(query)}`
  return GET(new Request(url, { headers: headersOf(caller), signal }), contextOf(caller))
}

/** The workspace with somebody in it, and the end of its log. */
async function visited() {
  const workspace = await newWorkspace()
  const { token, user } = await boot({ app_id: workspace.app_id, user: { user_id: "ada" } })
  const [latest] = (await list(workspace, "activity", { limit: "1" })).body.data
  return { workspace, token, user, end: String(latest?.cursor) }
}

test("whoever waits is answered by what happens next, with where to go on", async () => {
  const { workspace, token, end } = await visited()
  const waiting = list(workspace, "activity", { after: end, wait: "30" })
  await sendEvents(token, [event({ name: "clicked" })])
  const { body } = await waiting
  expect(body.data).toMatchObject([{ type: "event.tracked", data: { event_name: "clicked" } }])
  expect(body.next).toBe(String(body.data[0]?.cursor))
})

test("what was there before is answered at once, oldest first, in as many pages as asked for", async () => {
  const { workspace } = await visited()
  const newestFirst = (await list(workspace, "activity")).body.data.map(({ cursor }) => cursor)
  const first = (await list(workspace, "activity", { after: "0", wait: "30", limit: "2" })).body
  const second = (await list(workspace, "activity", { after: String(first.next), wait: "30" })).body
  expect([...first.data, ...second.data].map(({ cursor }) => cursor)).toEqual(newestFirst.reverse())
})

test("when the time is over there is nothing, and the cursor goes on behind what others did", async () => {
  const { workspace, user, end } = await visited()
  await boot({ app_id: workspace.app_id, user: { user_id: "bob" } })
  const { body } = await list(workspace, "activity", { after: end, user: user.id, wait: "1" })
  expect(body.data).toEqual([])
  expect(Number(body.next)).toBeGreaterThan(Number(end))
  expect((await list(workspace, "activity", { after: String(body.next) })).body.data).toEqual([])
})

test("what others do, here or in another workspace, does not end the waiting for one person", async () => {
  const [{ workspace, token, user, end }, other] = [await visited(), await visited()]
  const waiting = list(workspace, "activity", { after: end, user: user.id, wait: "30" })
  await sendEvents(other.token, [event({ name: "elsewhere" })])
  await boot({ app_id: workspace.app_id, user: { user_id: "bob" } })
  await sendEvents(token, [event({ name: "mine" })])
  expect((await waiting).body.data).toMatchObject([{ user: user.id, data: { event_name: "mine" } }])
})

test("whoever leaves is waited for no longer", async () => {
  const { workspace, end } = await visited()
  const leave = new AbortController()
  const waiting = leaving(workspace, { after: end, wait: "30" }, leave.signal)
  leave.abort()
  expect((await read<{ data: unknown[] }>(await waiting)).body.data).toEqual([])
})

test("a token that is revoked meanwhile reads nothing more", async () => {
  const { workspace, token, end } = await visited()
  const { id, access_token } = (await createToken(workspace, { name: "Waits", scopes: ["read"] })).body
  const query = { after: end, user: "usr_nobody", wait: "30" }
  let isOver = false
  const waiting = list({ ...workspace, access_token }, "activity", query).finally(() => {
    isOver = true
  })
  await revokeToken(workspace, id)
  while (!isOver) await sendEvents(token, [event({ name: "clicked" })])
  expect((await waiting).status).toBe(401)
})

test.each([
  [{ wait: "1" }, '"wait": needs "after"'],
  [{ after: "0", wait: "31" }, '"wait"'],
  [{ after: "0", wait: "-1" }, '"wait"'],
  [{ after: "x" }, '"after"'],
  [{ after: "0", cursor: "1" }, '"cursor": leads to older rows'],
])("refuses %o, which makes no sense", async (query, problem) => {
  const workspace = await newWorkspace()
  const { status, body } = await read<ErrorBody>(await leaving(workspace, query, new AbortController().signal))
  expect(status).toBe(400)
  expect(body.errors[0]?.message).toContain(problem)
})

test("another workspace's token waits for nothing", async () => {
  const [mine, other] = [await newWorkspace(), await newWorkspace()]
  const stranger = { app_id: mine.app_id, access_token: other.access_token }
  expect((await list(stranger, "activity", { after: "0", wait: "30" })).status).toBe(401)
})
