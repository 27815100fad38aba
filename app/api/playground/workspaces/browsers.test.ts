import { describe, expect, test } from "vitest"
import { disconnect, listBrowsers, withScopes } from "@/app/api/_testing/access"
import { refusalOf } from "@/app/api/_testing/identity"
import { connect, contextOf, headersOf, list, newWorkspace, openPage } from "@/app/api/_testing/reading"
import { OpenStream } from "@/app/api/_testing/stream"
import { GET as openStream } from "@/app/api/playground/workspaces/[app_id]/stream/route"
import type { ErrorBody } from "@/lib/contract/errors"
import { connectedBrowserSchema } from "@/lib/contract/playground/access"
import { withTestDatabase } from "@/lib/server/testing/database"

withTestDatabase()

describe("the browsers of a workspace", () => {
  test("are the one that made it and those connected by a token, with what they may do", async () => {
    const made = await openPage()
    const workspace = await newWorkspace(made.cookie)
    const reader = await withScopes(workspace, "read")
    const { cookie } = await openPage()
    for (const _ of [1, 2]) await connect(cookie, reader.body.access_token)
    const { data } = (await listBrowsers(workspace)).body
    expect(data).toMatchObject([
      { scopes: ["read"], access_token: { id: reader.body.id, name: "read" } },
      { scopes: ["read", "write", "secrets"], access_token: null },
    ])
    for (const browser of data) expect(connectedBrowserSchema.strict().safeParse(browser).error).toBeUndefined()
    for (const secret of [cookie, made.cookie]) {
      expect(JSON.stringify(data)).not.toContain(secret.split("=")[1])
    }
  })

  test("are disconnected one by one: the next request is refused, and the stream ends", async () => {
    const workspace = await newWorkspace()
    const [one, two] = [await openPage(), await openPage()]
    for (const { cookie } of [one, two]) await connect(cookie, workspace.access_token)
    const { data } = (await listBrowsers(workspace)).body
    const caller = { app_id: workspace.app_id, cookie: two.cookie }
    const context = contextOf(caller)
    const stream = await OpenStream.open(openStream, { url: "http://localhost/s", headers: headersOf(caller), context })
    const id = data[0]?.id ?? ""
    expect((await disconnect(workspace, id)).body).toEqual({ id })
    expect(await stream.next()).toBeNull()
    expect((await list(caller, "users")).status).toBe(401)
    expect((await list({ app_id: workspace.app_id, cookie: one.cookie }, "users")).status).toBe(200)
    expect(refusalOf(await disconnect<ErrorBody>(workspace, id))).toEqual([404, "not_found"])
    await connect(two.cookie, workspace.access_token)
    expect((await list(caller, "users")).status).toBe(200)
  })

  test("are disconnected once when two do it at once, and by nobody else", async () => {
    const [workspace, other] = [await newWorkspace(), await newWorkspace()]
    const { cookie } = await openPage()
    await connect(cookie, workspace.access_token)
    const id = (await listBrowsers(workspace)).body.data[0]?.id ?? ""
    expect(refusalOf(await disconnect<ErrorBody>(other, id))).toEqual([404, "not_found"])
    expect((await listBrowsers(other)).body.data).toEqual([])
    const answers = await Promise.all([disconnect(workspace, id), disconnect(workspace, id)])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 404])
  })
})
