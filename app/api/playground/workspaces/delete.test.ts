import { describe, expect, test } from "vitest"
import { deleteWorkspace, withScopes } from "@/app/api/_testing/access"
import { started } from "@/app/api/_testing/conversation"
import { refusalOf } from "@/app/api/_testing/identity"
import { boot, event, sendEvents, sendPing } from "@/app/api/_testing/messenger"
import { connect, contextOf, headersOf, list, newWorkspace, openPage } from "@/app/api/_testing/reading"
import { OpenStream } from "@/app/api/_testing/stream"
import { GET as openMessenger } from "@/app/api/messenger/stream/route"
import { GET as openTeam } from "@/app/api/playground/workspaces/[app_id]/stream/route"
import type { ErrorBody } from "@/lib/contract/errors"
import { database } from "@/lib/server/db/database"
import { prune } from "@/lib/server/db/prune"
import { withTestDatabase } from "@/lib/server/testing/database"
import { countRows } from "@/lib/server/testing/dump"
import { createAccessToken } from "@/lib/server/workspace/access/tokens"
import { findWorkspace } from "@/lib/server/workspace/workspace"

withTestDatabase()

const idOf = async (appId: string) => (await (await database()).workspace.findUniqueOrThrow({ where: { appId } })).id

/** A workspace with people, events, conversations, a connected browser, and both kinds of stream open. */
async function furnish() {
  const workspace = await newWorkspace()
  const { app_id } = workspace
  const company = { company_id: "c1", name: "Analytical", seats: 4 }
  const page = { url: "https://shop.example/", title: "", referrer: "" }
  const { token } = await boot({ app_id, page, user: { user_id: "1", plan: "pro", company } })
  await started(token)
  await sendEvents(token, [event({ name: "ordered" }), event({ name: "clicked" })])
  const { cookie } = await openPage()
  await connect(cookie, workspace.access_token)
  return { workspace, token, cookie, id: await idOf(app_id) }
}

describe("deleting a workspace", () => {
  test("takes every row of it, leaves the others, and frees nothing for anybody", async () => {
    const [{ workspace, token, cookie, id }, other] = [await furnish(), await furnish()]
    const kept = await countRows(other.id)
    expect(Object.keys(await countRows(id)).sort()).toEqual(Object.keys(kept).sort())
    const answer = await deleteWorkspace(workspace)
    expect([answer.status, answer.body]).toEqual([200, { app_id: workspace.app_id }])
    expect(await countRows(id)).toEqual({})
    expect(await countRows(other.id)).toEqual(kept)
    expect(refusalOf(await deleteWorkspace<ErrorBody>(workspace))).toEqual([404, "app_id_unknown"])
    const browser = { app_id: workspace.app_id, cookie }
    for (const caller of [workspace, browser]) expect((await list(caller, "users")).status).toBe(404)
    expect((await openPage(cookie)).body.workspaces).toEqual([])
    expect((await sendEvents(token, [event({ name: "ordered" })])).status).toBe(401)
    expect((await sendPing({ app_id: workspace.app_id, user: { user_id: "1" } })).status).toBe(404)
  })

  test("ends the streams of its team and of its people", async () => {
    const { workspace, token, cookie } = await furnish()
    const open = (caller: { app_id: string; cookie?: string; access_token?: string }) =>
      OpenStream.open(openTeam, { url: "http://localhost/s", headers: headersOf(caller), context: contextOf(caller) })
    const team = [await open(workspace), await open({ app_id: workspace.app_id, cookie })]
    const headers = { Authorization: `Bearer ${token}` }
    const messenger = await OpenStream.open(openMessenger, { url: "http://localhost/s", headers })
    await deleteWorkspace(workspace)
    for (const stream of team) while (await stream.next());
    expect((await messenger.take(10)).at(-1)?.data).toEqual({ type: "session_ended" })
  })

  test("asked for twice at once happens once", async () => {
    const { workspace, id } = await furnish()
    const answers = await Promise.all([deleteWorkspace(workspace), deleteWorkspace(workspace)])
    expect(answers.some(({ status }) => status === 200)).toBe(true)
    expect(answers.every(({ status }) => status === 200 || status === 404)).toBe(true)
    expect(await countRows(id)).toEqual({})
  })

  test("that was cut short is finished by pruning", async () => {
    const { id } = await furnish()
    await (await database()).workspace.update({ where: { id }, data: { deletedAt: new Date() } })
    await prune()
    expect(await countRows(id)).toEqual({})
  })

  test("is told to whoever was let in just before", async () => {
    const workspace = await newWorkspace()
    const row = await findWorkspace(workspace.app_id)
    if (!row) throw new Error("It was just made.")
    await deleteWorkspace(workspace)
    const writing = createAccessToken({ workspace: row, scopes: ["read"] }, { name: "late", scopes: ["read"] })
    await expect(writing).rejects.toMatchObject({ code: "app_id_unknown" })
  })

  test("takes a token of its own with the scope of secrets", async () => {
    const [workspace, other] = [await newWorkspace(), await newWorkspace()]
    const weak = await withScopes(workspace, "read", "write")
    expect(refusalOf(await deleteWorkspace<ErrorBody>(weak))).toEqual([403, "secrets_scope_missing"])
    const stranger = { app_id: workspace.app_id, access_token: other.access_token }
    expect(refusalOf(await deleteWorkspace<ErrorBody>(stranger))).toEqual([401, "access_denied"])
    expect((await list(workspace, "users")).status).toBe(200)
  })

  test("gives a browser a fresh demo workspace", async () => {
    const { cookie, body } = await openPage()
    const demo = { app_id: "demo", cookie }
    await boot({ app_id: "demo", device_id: body.demo_key, user: { user_id: "1" } })
    expect((await list(demo, "users")).body.data).toHaveLength(1)
    expect((await deleteWorkspace(demo)).body).toEqual({ app_id: "demo" })
    expect((await list(demo, "users")).body.data).toEqual([])
  })
})
