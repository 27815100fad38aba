// The MCP server's address: who may call it, and how one who may not is told.
import { afterEach, expect, test, vi } from "vitest"
import { deleteWorkspace, revokeToken, withScopes } from "@/app/api/_testing/access"
import { refusalOf } from "@/app/api/_testing/identity"
import { connectAgent, listMessage, post, send } from "@/app/api/_testing/mcp"
import { boot, read } from "@/app/api/_testing/messenger"
import { newWorkspace } from "@/app/api/_testing/reading"
import type { ErrorBody } from "@/lib/contract/errors"
import { limits } from "@/lib/contract/limits"
import { rules } from "@/lib/server/rate-limit/rules"
import { withTestDatabase } from "@/lib/server/testing/database"

withTestDatabase()

afterEach(() => vi.unstubAllEnvs())

const refused = async (response: Response) => {
  const answer = await read<ErrorBody>(response)
  return { ...answer, refusal: refusalOf(answer), message: answer.body.errors[0]?.message ?? "" }
}

test("the SDK's own client connects, is told what the server is for, and lists the tools", async () => {
  const { client } = await connectAgent(await newWorkspace())
  expect(client.getServerVersion()).toMatchObject({ name: "messenger-playground", title: "Messenger Playground" })
  expect(client.getInstructions()).toContain("Intercom")
  const { tools } = await client.listTools()
  expect(tools.map(({ name }) => name)).toEqual([
    ...["list_calls", "get_trace", "list_people", "why_not_shown"],
    ...["reply_as_admin", "author_message", "run_snippet", "sign_identity"],
    ...["advance_clock", "set_faults", "reset"],
  ])
  for (const { name, title, description, annotations, inputSchema, outputSchema } of tools) {
    expect([title, description].every((text) => text && text.length > 5)).toBe(true)
    // A snippet may ask other sites.
    const openWorldHint = name === "run_snippet"
    expect(annotations).toMatchObject({ title, readOnlyHint: expect.any(Boolean), openWorldHint })
    expect([inputSchema.type, outputSchema?.type]).toEqual(["object", "object"])
  }
  expect(tools.filter(({ annotations }) => annotations?.destructiveHint).map(({ name }) => name)).toEqual(["reset"])
  await client.close()
})

test("without a token it says where to get one", async () => {
  const { refusal, message, headers } = await refused(await post(listMessage, {}))
  expect(refusal).toEqual([401, "access_denied"])
  expect(headers.get("www-authenticate")).toBe("Bearer")
  expect(message).toMatch(/Authorization: Bearer.*New workspace.*access-tokens/)
  await expect(connectAgent({})).rejects.toThrow(/New workspace/)
})

test("a token that is made up, revoked, or of a deleted workspace opens nothing", async () => {
  const workspace = await newWorkspace()
  const revoked = await withScopes(workspace, "read")
  await revokeToken(workspace, revoked.body.id)
  const deleted = await newWorkspace()
  await deleteWorkspace(deleted)
  for (const caller of [{ access_token: "made-up" }, revoked, deleted, { access_token: "x".repeat(5_000) }]) {
    const { refusal, headers } = await refused(await post(listMessage, caller))
    expect(refusal).toEqual([401, "access_denied"])
    expect(headers.get("www-authenticate")).toBe('Bearer error="invalid_token"')
  }
})

test("a token reaches its own workspace only, whatever is named", async () => {
  const [one, other] = [await newWorkspace(), await newWorkspace()]
  const { user } = await boot({ app_id: one.app_id, user: { user_id: "ada" } })
  const stranger = await connectAgent(other)
  expect((await stranger.use("list_people")).data).toEqual([])
  for (const person of ["ada", user.id]) {
    expect(await stranger.refusal("why_not_shown", { person })).toContain("not_found")
    expect(await stranger.refusal("list_calls", { person })).toContain("not_found")
  }
  expect((await (await connectAgent(one)).use("list_people")).data).toHaveLength(1)
})

test("a page of another origin is refused with a right token, and so is one without an origin", async () => {
  const workspace = await newWorkspace()
  for (const origin of ["https://evil.example", "http://localhost:4000", "http://127.0.0.1:3000", "null"]) {
    const { refusal } = await refused(await post(listMessage, workspace, { headers: { origin } }))
    expect(refusal).toEqual([403, "origin_refused"])
  }
  expect((await post(listMessage, workspace, { headers: { origin: "http://localhost:3000" } })).status).toBe(200)
})

test("only this machine's own names lead to it, until whoever runs the server opens it", async () => {
  const workspace = await newWorkspace()
  const statusAt = async (host: string) => (await post(listMessage, workspace, { host })).status
  for (const host of ["localhost", "localhost:3001", "127.0.0.1:3000", "[::1]:3000", "LOCALHOST:3000"])
    expect([host, await statusAt(host)]).toEqual([host, 200])
  for (const host of ["playground.example", "localhost.evil.example:3000", "127.0.0.1.nip.io", "evil.example:3000"])
    expect([host, await statusAt(host)]).toEqual([host, 403])
  const { refusal, message } = await refused(await post(listMessage, workspace, { host: "playground.example" }))
  expect(refusal).toEqual([403, "mcp_closed"])
  expect(message).toContain("MCP_ENABLED=1")
  vi.stubEnv("MCP_ENABLED", "1")
  expect(await statusAt("playground.example")).toBe(200)
  expect((await refused(await post(listMessage, {}, { host: "playground.example" }))).refusal[0]).toBe(401)
})

test("a run in a browser is counted besides, whatever becomes of it", async () => {
  const workspace = await newWorkspace()
  vi.stubEnv("CHROMIUM_PATH", "/nowhere/chromium")
  vi.stubEnv("RATE_LIMITS", String(1 / rules.run.session))
  const run = { jsonrpc: "2.0", id: 1, method: "tools/call", params: { name: "run_snippet", arguments: {} } }
  expect((await post(run, workspace)).status).toBe(200)
  const { refusal, message } = await refused(await post(run, workspace))
  expect(refusal).toEqual([429, "rate_limited"])
  expect(message).toContain("1 runs in a browser")
  expect((await post(listMessage, workspace)).status).toBe(200)
})

test.each([
  ["no JSON", "{", [400, "invalid_json"]],
  ["no message", {}, [400, "invalid_request"]],
  ["several messages at once", [listMessage, listMessage], [400, "invalid_request"]],
  ["text that cannot be stored", { ...listMessage, params: { name: "\u0000" } }, [400, "invalid_request"]],
  ["a message of another protocol", { ...listMessage, jsonrpc: "1.0" }, [400, "invalid_request"]],
  [
    "more than a scene takes",
    JSON.stringify({ ...listMessage, params: { x: "x".repeat(limits.mcpBodyBytes) } }),
    [413, "body_too_large"],
  ],
])("a body of %s is refused", async (_, body, expected) => {
  expect((await refused(await post(body, await newWorkspace()))).refusal).toEqual(expected)
})

test("what is no POST is told that there is no stream, and a notification needs no answer", async () => {
  for (const method of ["GET", "DELETE"]) {
    const { refusal, headers } = await refused(await send({ method, headers: { Accept: "text/event-stream" } }))
    expect([...refusal, headers.get("allow")]).toEqual([405, "method_not_allowed", "POST"])
  }
  const notified = await post({ jsonrpc: "2.0", method: "notifications/initialized" }, await newWorkspace())
  expect([notified.status, await notified.text()]).toEqual([202, ""])
})
