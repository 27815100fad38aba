// What an agent does with the tools, by the SDK's own client.
import { existsSync } from "node:fs"
import { expect, onTestFinished, test, vi } from "vitest"
import { withScopes } from "@/app/api/_testing/access"
import { text } from "@/app/api/_testing/content"
import { history, textsOf } from "@/app/api/_testing/conversation"
import { getFaults } from "@/app/api/_testing/faults"
import { changeSettings, hashOf } from "@/app/api/_testing/identity"
import { connectAgent, post, textOf } from "@/app/api/_testing/mcp"
import { boot, event, sendEvents, sendPing } from "@/app/api/_testing/messenger"
import { newWorkspace } from "@/app/api/_testing/reading"
import { exported } from "@/app/api/_testing/scenes"
import { limits } from "@/lib/contract/limits"
import { database } from "@/lib/server/db/database"
import { addressHeader } from "@/lib/server/rate-limit/caller"
import { withTestDatabase } from "@/lib/server/testing/database"
import { fakeBrowser, isRunning } from "@/lib/server/testing/fake-browser"

withTestDatabase()

/** A workspace and an agent that may do everything in it. */
async function open() {
  const workspace = await newWorkspace()
  return { workspace, app_id: workspace.app_id, agent: await connectAgent(workspace) }
}

const forPros = { roles: ["user"], match: "all", rules: [{ on: "attribute", name: "plan", is: "equal", value: "pro" }] }
const hello = { kind: "chat", name: "Hello pros", blocks: text("Hello"), audience: forPros }

test("an agent authors a message, sees it arrive, learns why another does not get it, answers, and starts over", async () => {
  const { app_id, agent } = await open()
  await agent.use("reset")
  const message = await agent.use("author_message", hello)
  expect(message).toMatchObject({ kind: "chat", name: "Hello pros", state: "live" })

  const ada = await boot({ app_id, user: { user_id: "ada", plan: "pro" }, trace_id: "trace-of-ada" })
  await boot({ app_id, user: { user_id: "bob", plan: "free" }, trace_id: "trace-of-bob" })

  const { data } = await agent.use("list_calls", { types: ["message.delivered"] })
  expect(data).toMatchObject([{ trace_id: "trace-of-ada", user: ada.user.id, data: { outbound: "Hello pros" } }])
  const trace = await agent.use("get_trace", { trace_id: "trace-of-ada" })
  expect(trace.is_complete).toBe(true)
  const types = trace.data.map(({ type }) => type)
  expect(types).toEqual(expect.arrayContaining(["user.created", "session.started", "message.delivered"]))
  expect(trace.data.map(({ cursor }) => cursor)).toEqual(trace.data.map(({ cursor }) => cursor).sort((a, b) => a - b))

  const asked = { person: "bob", message: message.number }
  const why = await agent.use("why_not_shown", asked)
  expect(why.data).toMatchObject([{ verdict: "unmatched", outbound: { number: message.number } }])
  expect(textOf(await agent.call("why_not_shown", asked))).toContain('plan is "free", needs "pro"')
  expect((await agent.use("why_not_shown", { person: "ada" })).data).toMatchObject([{ verdict: "received" }])

  const conversationId = String(data[0]?.data.conversation_id)
  await agent.use("reply_as_admin", { conversation_id: conversationId, body: "Anything else?" })
  expect(textsOf((await history(ada.token, conversationId)).body)).toContain("Anything else?")

  expect((await agent.use("list_people")).data.map(({ user_id }) => user_id)).toEqual(["bob", "ada"])
  const emptied = await agent.use("reset")
  expect(emptied).toEqual({ app_id, counts: { people: 0, companies: 0, events: 0, messages: 0, articles: 0 } })
  expect((await agent.use("list_people")).data).toEqual([])
  expect((await sendPing({ app_id, command: "update" }, ada.token)).status).toBe(401)
})

test("reset brings in a scene, all of it or nothing", async () => {
  const { workspace, agent } = await open()
  const scene = { version: 1, people: [{ user_id: "ada", name: "Ada" }, { email: "bob@example.com" }] }
  const { counts } = await agent.use("reset", { scene })
  expect(counts).toMatchObject({ people: 2, messages: 0 })
  const before = await exported(workspace)
  expect(await agent.refusal("reset", { scene: { version: 1, people: [{ user_id: "eve", colour: "red" }] } })).toMatch(
    /scene\.people\.0\.colour.*invalid_request/s,
  )
  expect(await exported(workspace)).toBe(before)
  expect((await agent.use("reset", { scene: JSON.parse(before) })).counts).toEqual(counts)
  expect(await exported(workspace)).toBe(before)
})

test("set_faults puts faults in the place of those that are on, and without arguments none", async () => {
  const { workspace, agent } = await open()
  const faults = [{ kind: "server_error", calls: ["events"], times: 2 }]
  expect(await agent.use("set_faults", { presets: ["stream_lost"] })).toMatchObject({ presets: ["stream_lost"] })
  expect(await agent.use("set_faults", { faults })).toEqual({ faults, presets: [] })
  expect((await getFaults(workspace)).body.faults).toEqual(faults)
  expect(await agent.use("set_faults")).toEqual({ faults: [], presets: [] })
})

test("sign_identity signs what a workspace that requires verification takes, until it expires", async () => {
  const { workspace, app_id, agent } = await open()
  await changeSettings(workspace, { requires_verification: true })
  const signed = await agent.use("sign_identity", { user_id: "ada", email: "ada@example.com", expires_in: 60 })
  expect(signed.user_hash).toBe(hashOf(workspace.secret, "ada"))
  expect(signed.expires_at - Date.now() / 1_000).toBeGreaterThan(50)
  expect(signed.expires_at - Date.now() / 1_000).toBeLessThanOrEqual(60)
  const by = async (user: object) => (await sendPing({ app_id, user: { ...user } })).status
  expect(await by({ user_id: "ada" })).toBe(403)
  expect(await by({ user_id: "ada", user_hash: signed.user_hash })).toBe(200)
  expect(await by({ intercom_user_jwt: signed.intercom_user_jwt })).toBe(200)
  expect(await by({ user_id: "eve", user_hash: signed.user_hash })).toBe(403)
  expect((await agent.use("list_people", { search: "ADA@example.com" })).data).toMatchObject([{ user_id: "ada" }])
  expect(JSON.stringify(await agent.call("sign_identity", { user_id: "ada" }))).not.toContain(workspace.secret)
})

test("each tool needs a scope of the token, and says which", async () => {
  const { workspace } = await open()
  const needed = {
    read: ["list_calls", "get_trace", "list_people", "why_not_shown"],
    write: ["reply_as_admin", "author_message", "run_snippet", "advance_clock", "set_faults", "reset"],
    secrets: ["sign_identity"],
  } as const
  const others = {
    read: await withScopes(workspace, "write", "secrets"),
    write: await withScopes(workspace, "read", "secrets"),
    secrets: await withScopes(workspace, "read", "write"),
  }
  const before = await exported(workspace)
  for (const scope of ["read", "write", "secrets"] as const) {
    const agent = await connectAgent(others[scope])
    for (const name of needed[scope]) expect(await agent.refusal(name)).toContain(`${scope}_scope_missing`)
  }
  expect(await exported(workspace)).toBe(before)
})

test.each([
  ["list_calls", { limit: 0 }, "limit"],
  ["list_calls", { limit: "20" }, "limit"],
  ["list_calls", { limit: 101 }, "limit"],
  ["list_calls", { types: ["nothing"] }, "types.0"],
  ["list_calls", { cursor: "x" }, "next"],
  ["list_calls", { user: "ada" }, "limit, cursor, person, types"],
  ["list_calls", { person: "nobody" }, "person"],
  ["get_trace", {}, "trace_id"],
  ["get_trace", { trace_id: "not-there" }, "not_found"],
  ["list_people", { search: "" }, "search"],
  ["why_not_shown", { message: 1 }, "person"],
  ["reply_as_admin", { conversation_id: "none", body: "Hi" }, "no such conversation"],
  ["reply_as_admin", { conversation_id: "none" }, '"body" or "blocks"'],
  ["author_message", { kind: "chat", name: "Empty" }, "must hold the message"],
  ["author_message", { kind: "banner", name: "Wrong", content: { position: "left" } }, "content"],
  ["sign_identity", { user_id: "ada", expires_in: 1e9 }, "expires_in"],
  ["run_snippet", { script: 1 }, "script"],
  ["run_snippet", { js: "" }, "html, css, script, named, wait_ms"],
  ["run_snippet", { wait_ms: 10_001 }, "wait_ms"],
  ["run_snippet", { named: { "../cart.ts": "" } }, "named"],
  ["run_snippet", { html: "x".repeat(600_000), css: "x".repeat(600_000) }, "1000000 bytes together"],
  ["set_faults", { presets: ["slow"] }, "presets.0"],
  ["set_faults", { faults: [{ kind: "server_error", times: 0 }] }, "faults.0.times"],
] as const)("%s refuses %j, and says what to change", async (name, given, said) => {
  const { agent } = await open()
  expect(await agent.refusal(name, given)).toContain(said)
})

test("without a browser, or with one that does not run, run_snippet says what to install or set", async () => {
  const { agent } = await open()
  vi.stubEnv("CHROMIUM_PATH", "/nowhere/chromium")
  expect(await agent.refusal("run_snippet")).toMatch(/CHROMIUM_PATH is "\/nowhere\/chromium".*unavailable/s)
  vi.stubEnv("CHROMIUM_PATH", undefined)
  vi.stubEnv("CHROME_PATH", undefined)
  vi.stubEnv("PATH", "/nowhere")
  expect(await agent.refusal("run_snippet")).toMatch(/Install Chrome or Chromium.*CHROMIUM_PATH/)
  vi.unstubAllEnvs()
  const browser = fakeBrowser("exit 3")
  const said = agent.refusal("run_snippet")
  const { profile } = await browser.started()
  expect(await said).toContain("exit code 3")
  await vi.waitUntil(() => !existsSync(profile))
})

test("a snippet that nobody waits for any more is ended with its browser", async () => {
  const { workspace } = await open()
  const browser = fakeBrowser()
  const left = new AbortController()
  const message = { jsonrpc: "2.0", id: 1, method: "tools/call", params: { name: "run_snippet", arguments: {} } }
  const answer = post(message, workspace, { signal: left.signal })
  const { pid, profile } = await browser.started()
  left.abort()
  await answer
  await vi.waitUntil(() => !isRunning(pid) && !existsSync(profile))
})

test("run_snippet is for programs of this machine, whatever whoever runs the server opened", async () => {
  const { workspace } = await open()
  vi.stubEnv("MCP_ENABLED", "1")
  onTestFinished(() => void vi.unstubAllEnvs())
  const elsewhere = [
    { host: "playground.example" },
    { headers: { "x-forwarded-for": "203.0.113.7" } },
    { headers: { [addressHeader()]: "192.168.1.5" } },
    { headers: { [addressHeader()]: "127.0.0.1", "x-forwarded-for": "203.0.113.7, 127.0.0.1" } },
  ]
  for (const sent of elsewhere)
    expect(await (await connectAgent(workspace, sent)).refusal("run_snippet")).toContain("mcp_closed")
  const here = { headers: { [addressHeader()]: "::ffff:127.0.0.1", "x-forwarded-for": "::1" } }
  const { started } = fakeBrowser("exit 3")
  const said = (await connectAgent(workspace, here)).refusal("run_snippet")
  await started()
  expect(await said).toContain("exit code 3")
  // Its own address has no second site for a snippet (decision 2).
  expect(await (await connectAgent(workspace, { host: "[::1]:3000" })).refusal("run_snippet")).toContain("localhost")
})

test("a tool that there is not is no tool, and the others are named", async () => {
  const { agent } = await open()
  await expect(agent.call("run_away")).rejects.toThrow(/run_away.*list_calls/)
})

test("arguments are no longer than those of any request, but for a scene", async () => {
  const { agent } = await open()
  const rules = Array.from({ length: 2_000 }, () => ({ on: "event", name: "x".repeat(40), is: "done" }))
  const audience = { ...forPros, rules }
  expect(await agent.refusal("author_message", { ...hello, audience })).toContain("body_too_large")
  const people = Array.from({ length: 1_000 }, (_, index) => ({ user_id: `user-${index}`, name: "x".repeat(80) }))
  expect((await agent.use("reset", { scene: { version: 1, people } })).counts.people).toBe(1_000)
  expect(await agent.refusal("reset", { scene: { x: "x".repeat(limits.sceneBytes) } })).toContain("body_too_large")
}, 60_000)

test("a list goes on by its cursor until its end, and a page stays as short as a model can read", async () => {
  const { app_id, agent } = await open()
  const { token } = await boot({ app_id, user: { user_id: "ada" } })
  const metadata = Object.fromEntries(Array.from({ length: 10 }, (_, index) => [`key-${index}`, "x".repeat(255)]))
  for (let sent = 0; sent < 60; sent += 20)
    await sendEvents(
      token,
      Array.from({ length: 20 }, () => event({ name: "ordered", metadata })),
    )
  const found: number[] = []
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page = await agent.use("list_calls", { types: ["event.tracked"], limit: 50, ...(cursor && { cursor }) })
    expect(JSON.stringify(page).length).toBeLessThan(limits.mcpPageBytes + 1_024)
    found.push(...page.data.map((row) => row.cursor))
    cursor = page.next
  }
  expect(found).toHaveLength(60)
  expect(found).toEqual([...new Set(found)].sort((a, b) => b - a))
})

test("many calls at once are each answered with their own", async () => {
  const { app_id, agent } = await open()
  await agent.use("reset")
  const names = Array.from({ length: 12 }, (_, index) => `person-${index}`)
  await Promise.all(names.map((user_id) => boot({ app_id, user: { user_id } })))
  const found = await Promise.all(names.map((search) => agent.use("list_people", { search })))
  expect(found.map(({ data }) => data.map(({ user_id }) => user_id))).toEqual(names.map((name) => [name]))
  const made = await Promise.all(names.map((name) => agent.use("author_message", { ...hello, name })))
  expect(new Set(made.map(({ number }) => number)).size).toBe(names.length)
  expect(made.map(({ name }) => name)).toEqual(names)
})

test("several people of one email are told apart by their ids", async () => {
  const { app_id, agent } = await open()
  for (const user_id of ["1", "2"]) await boot({ app_id, user: { user_id, email: "team@example.com" } })
  expect(await agent.refusal("why_not_shown", { person: "team@example.com" })).toContain("email_ambiguous")
  const { data } = await agent.use("list_people", { search: "team@example.com" })
  for (const { id } of data) expect((await agent.use("why_not_shown", { person: id })).data[0]?.user).toBe(id)
})

test("what nobody expected is logged once with the request's id, and tells the agent nothing of it", async () => {
  const { agent } = await open()
  const log = vi.spyOn(console, "error").mockImplementation(() => {})
  const db = await database()
  const broken = vi.spyOn(db.activity, "findMany").mockRejectedValue(new Error("secret inside"))
  const said = await agent.refusal("list_calls")
  broken.mockRestore()
  expect(log).toHaveBeenCalledTimes(1)
  const logged = JSON.parse(String(log.mock.calls[0]?.[0]))
  expect(logged).toMatchObject({ level: "error", code: "internal", error: expect.stringContaining("secret inside") })
  expect(said).toContain(logged.request_id)
  expect(said).toContain("internal")
  expect(said).not.toContain("secret inside")
})
