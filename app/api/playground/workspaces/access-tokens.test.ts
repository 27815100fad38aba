import { describe, expect, test } from "vitest"
import { createToken, listTokens, revokeToken, rotateToken, withScopes } from "@/app/api/_testing/access"
import { changeSettings, listSecrets, refusalOf } from "@/app/api/_testing/identity"
import {
  type Caller,
  connect,
  describe as describeWorkspace,
  list,
  newWorkspace,
  openPage,
} from "@/app/api/_testing/reading"
import { OpenStream } from "@/app/api/_testing/stream"
import { GET as openStream } from "@/app/api/playground/workspaces/[app_id]/stream/route"
import type { ErrorBody } from "@/lib/contract/errors"
import { accessTokenSchema, createdAccessTokenSchema } from "@/lib/contract/playground/access"
import { withTestDatabase } from "@/lib/server/testing/database"
import { contextOf, headersOf } from "../../_testing/reading"

withTestDatabase()

const all = ["read", "write", "secrets"]
const statusOf = async (caller: Caller) => (await list(caller, "users")).status

function follow(caller: Caller): Promise<OpenStream> {
  return OpenStream.open(openStream, {
    url: "http://localhost:3000/stream",
    headers: headersOf(caller),
    context: contextOf(caller),
  })
}

/** Reads a stream until it ends: that it does is the point. */
async function ends(stream: OpenStream): Promise<boolean> {
  while (await stream.next());
  return true
}

describe("a workspace's access tokens", () => {
  test("start with the one that creating it answered, which may do everything", async () => {
    const workspace = await newWorkspace()
    const { data } = (await listTokens(workspace)).body
    expect(data).toMatchObject([{ name: "First token", scopes: all, revoked_at: null, rotated_at: null }])
    expect(accessTokenSchema.strict().safeParse(data[0]).error).toBeUndefined()
    expect(data[0]?.last_used_at).toBeGreaterThan(0)
    expect(JSON.stringify(data)).not.toContain(workspace.access_token)
  })

  test("are made with scopes, and can do just that", async () => {
    const workspace = await newWorkspace()
    const made = await createToken(workspace, { name: " CI ", scopes: ["write", "read", "read"] })
    expect(made.status).toBe(201)
    expect(createdAccessTokenSchema.strict().safeParse(made.body).error).toBeUndefined()
    expect(made.body).toMatchObject({ name: "CI", scopes: ["read", "write"], last_used_at: null })
    const caller = { app_id: workspace.app_id, access_token: made.body.access_token }
    expect(await statusOf(caller)).toBe(200)
    expect((await changeSettings(caller, { greeting: "Hi" })).status).toBe(200)
    expect(refusalOf(await listSecrets<ErrorBody>(caller))).toEqual([403, "secrets_scope_missing"])
    // Two of one name are two.
    const second = await createToken(workspace, { name: "CI", scopes: ["read"] })
    expect(second.body.id).not.toBe(made.body.id)
  })

  test("cannot be made wrong", async () => {
    const workspace = await newWorkspace()
    const wrong = [
      { body: { scopes: ["read"] }, field: "name" },
      { body: { name: " ", scopes: ["read"] }, field: "name" },
      { body: { name: "x".repeat(81), scopes: ["read"] }, field: "name" },
      { body: { name: "CI" }, field: "scopes" },
      { body: { name: "CI", scopes: [] }, field: "scopes" },
      { body: { name: "CI", scopes: ["admin"] }, field: "scopes.0" },
    ]
    for (const { body, field } of wrong) {
      const refused = await createToken<ErrorBody>(workspace, body)
      expect([...refusalOf(refused), refused.body.errors[0]?.field]).toEqual([400, "invalid_request", field])
    }
    expect((await listTokens(workspace)).body.data).toHaveLength(1)
  })

  test("give away no scope that their maker does not have, by making or by rotating", async () => {
    const workspace = await newWorkspace()
    const keeper = await withScopes(workspace, "secrets")
    const more = await createToken<ErrorBody>(keeper, { name: "more", scopes: ["read", "secrets"] })
    expect(refusalOf(more)).toEqual([403, "read_scope_missing"])
    const strong = await withScopes(workspace, "read", "secrets")
    expect(refusalOf(await rotateToken<ErrorBody>(keeper, strong.body.id))).toEqual([403, "read_scope_missing"])
    expect(await statusOf(strong)).toBe(200)
    expect((await rotateToken(keeper, keeper.body.id)).status).toBe(200)
  })

  test("without the scope of secrets decide not whether logins must be proven", async () => {
    const workspace = await newWorkspace()
    const writer = await withScopes(workspace, "write")
    const refused = await changeSettings<ErrorBody>(writer, { greeting: "Hi", requires_verification: true })
    expect(refusalOf(refused)).toEqual([403, "secrets_scope_missing"])
    expect((await changeSettings(writer, { greeting: "Hi", requires_verification: false })).status).toBe(200)
    expect((await changeSettings(workspace, { requires_verification: true })).status).toBe(200)
  })

  test("are at most 50", async () => {
    const workspace = await newWorkspace()
    const made = await Promise.all(
      Array.from({ length: 55 }, (_, index) =>
        createToken<ErrorBody>(workspace, { name: `${index}`, scopes: ["read"] }),
      ),
    )
    expect(made.filter(({ status }) => status === 201)).toHaveLength(49)
    const refused = made.find(({ status }) => status !== 201)
    expect(refused && refusalOf(refused)).toEqual([400, "invalid_request"])
  })
})

describe("rotating a token", () => {
  test("ends the old one at once, and keeps its name and scopes", async () => {
    const workspace = await newWorkspace()
    const reader = await withScopes(workspace, "read")
    const rotated = await rotateToken(workspace, reader.body.id)
    expect(rotated.body).toMatchObject({
      id: reader.body.id,
      name: "read",
      scopes: ["read"],
      rotated_at: expect.any(Number),
    })
    expect(await statusOf(reader)).toBe(401)
    expect(await statusOf({ app_id: workspace.app_id, access_token: rotated.body.access_token })).toBe(200)
    expect((await connect((await openPage()).cookie, reader.body.access_token)).status).toBe(401)
  })

  test("works for the token that asks", async () => {
    const workspace = await newWorkspace()
    const id = (await listTokens(workspace)).body.data[0]?.id ?? ""
    const { access_token } = (await rotateToken(workspace, id)).body
    expect(await statusOf(workspace)).toBe(401)
    expect(await statusOf({ app_id: workspace.app_id, access_token })).toBe(200)
  })

  test("by several at once leaves one token alive", async () => {
    const workspace = await newWorkspace()
    const { body } = await withScopes(workspace, "read")
    const rotated = await Promise.all([1, 2, 3].map(() => rotateToken(workspace, body.id)))
    const statuses = await Promise.all(
      rotated.map(({ body: { access_token } }) => statusOf({ app_id: workspace.app_id, access_token })),
    )
    expect(statuses.sort()).toEqual([200, 401, 401])
  })

  test("disconnects the browsers that it connected, and ends their streams", async () => {
    const workspace = await newWorkspace()
    const reader = await withScopes(workspace, "read")
    const { cookie } = await openPage()
    await connect(cookie, reader.body.access_token)
    const browser = { app_id: workspace.app_id, cookie }
    const streams = [await follow(browser), await follow(reader)]
    const other = await follow(workspace)
    await rotateToken(workspace, reader.body.id)
    expect(await Promise.all(streams.map(ends))).toEqual([true, true])
    expect(await statusOf(browser)).toBe(401)
    expect((await openPage(cookie)).body.workspaces).toEqual([])
    await changeSettings(workspace, { greeting: "Still here" })
    expect((await other.take(2)).at(-1)?.data).toMatchObject({ data: { fields: ["greeting"] } })
    other.close()
  })
})

describe("revoking a token", () => {
  test("ends it, its browsers and its streams at once; saying it again changes nothing", async () => {
    const workspace = await newWorkspace()
    const reader = await withScopes(workspace, "read")
    const { cookie } = await openPage()
    await connect(cookie, reader.body.access_token)
    const browser = { app_id: workspace.app_id, cookie }
    const streams = [await follow(browser), await follow(reader)]
    const revoked = await revokeToken(workspace, reader.body.id)
    expect(revoked.body).toMatchObject({ id: reader.body.id, revoked_at: expect.any(Number) })
    expect(await Promise.all(streams.map(ends))).toEqual([true, true])
    expect([await statusOf(reader), await statusOf(browser)]).toEqual([401, 401])
    const again = await Promise.all([1, 2].map(() => revokeToken(workspace, reader.body.id)))
    for (const { status, body } of again) expect([status, body]).toEqual([200, revoked.body])
    expect(refusalOf(await rotateToken<ErrorBody>(workspace, reader.body.id))).toEqual([404, "not_found"])
    const { data } = (await list(workspace, "activity")).body
    const changes = data.filter(({ type }) => type === "workspace.changed")
    expect(changes.map((row) => row.data.fields)).toEqual([["access"], ["access"]])
    expect(JSON.stringify(data)).not.toContain(reader.body.access_token)
  })

  test("sends a stream nothing of what happens afterwards", async () => {
    const workspace = await newWorkspace()
    const reader = await withScopes(workspace, "read")
    const stream = await follow(reader)
    await revokeToken(workspace, reader.body.id)
    await changeSettings(workspace, { greeting: "Between us" })
    const received = await stream.take(10)
    expect(JSON.stringify(received)).not.toContain("greeting")
  })

  test("leaves a browser what another token opened to it", async () => {
    const workspace = await newWorkspace()
    const [reader, writer] = [await withScopes(workspace, "read"), await withScopes(workspace, "write")]
    const { cookie } = await openPage()
    const browser = { app_id: workspace.app_id, cookie }
    await connect(cookie, writer.body.access_token)
    expect((await describeWorkspace<{ is_readable: boolean }>(browser)).body.is_readable).toBe(false)
    expect(refusalOf((await list(browser, "users")) as never)).toEqual([403, "read_scope_missing"])
    await connect(cookie, reader.body.access_token)
    expect((await openPage(cookie)).body.workspaces).toHaveLength(1)
    expect(await statusOf(browser)).toBe(200)
    await revokeToken(workspace, reader.body.id)
    expect(await statusOf(browser)).toBe(403)
    expect((await changeSettings(browser, { greeting: "Hi" })).status).toBe(200)
  })

  test("leaves the browser that made the workspace what it has", async () => {
    const { cookie } = await openPage()
    const workspace = await newWorkspace(cookie)
    const browser = { app_id: workspace.app_id, cookie }
    const id = (await listTokens(browser)).body.data[0]?.id ?? ""
    await revokeToken(browser, id)
    expect([await statusOf(workspace), await statusOf(browser)]).toEqual([401, 200])
    expect((await createToken(browser, { name: "New", scopes: all })).status).toBe(201)
  })

  test("knows no token of another workspace, and none that there never was", async () => {
    const [workspace, other] = [await newWorkspace(), await newWorkspace()]
    const id = (await listTokens(other)).body.data[0]?.id ?? ""
    for (const each of [id, "tok_none"]) {
      expect(refusalOf(await revokeToken<ErrorBody>(workspace, each))).toEqual([404, "not_found"])
      expect(refusalOf(await rotateToken<ErrorBody>(workspace, each))).toEqual([404, "not_found"])
    }
    expect(await statusOf(other)).toBe(200)
  })
})

test("a browser's own demo workspace makes access tokens too", async () => {
  const { cookie } = await openPage()
  const made = await createToken({ app_id: "demo", cookie }, { name: "CI", scopes: ["read"] })
  expect(made.status).toBe(201)
  expect(await statusOf({ app_id: "demo", access_token: made.body.access_token })).toBe(401)
})
