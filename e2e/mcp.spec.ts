// The MCP server as it is served, by the official SDK's own client.
import { Client } from "@modelcontextprotocol/sdk/client/index.js"
import { StreamableHTTPClientTransport } from "@modelcontextprotocol/sdk/client/streamableHttp.js"
import { type ToolName, toolSchemas } from "@/lib/contract/mcp/tools"
import { expect, test } from "./fixtures"

// Nothing is typed here: by touch the page loads no Monaco.
test.use({ hasTouch: true })

type Connecting = { baseURL: string | undefined; token?: string }

async function connect({ baseURL, token }: Connecting): Promise<Client> {
  const client = new Client({ name: "agent", version: "1.0.0" })
  const headers: Record<string, string> = token ? { Authorization: `Bearer ${token}` } : {}
  await client.connect(new StreamableHTTPClientTransport(new URL("/mcp", baseURL), { requestInit: { headers } }))
  return client
}

async function use<Name extends ToolName>(client: Client, name: Name, given: Record<string, unknown> = {}) {
  const { structuredContent, isError, content } = await client.callTool({ name, arguments: given })
  expect(isError, JSON.stringify(content)).toBeFalsy()
  return toolSchemas[name].output.parse(structuredContent)
}

test("an agent authors a message, finds the call that brought it, and its reply reaches the page", async ({
  shop,
  workspace,
  baseURL,
}) => {
  const agent = await connect({ baseURL, token: workspace.accessToken })
  await use(agent, "reset")
  const blocks = [{ type: "paragraph", text: "Hello from an agent" }]
  await use(agent, "author_message", { kind: "chat", name: "Hello", blocks })
  await shop.open({ user_id: "ada" })
  await expect(shop.messenger.text("Hello from an agent")).toBeVisible()

  const { data } = toolSchemas.list_calls.output.parse(
    await use(agent, "list_calls", { person: "ada", types: ["message.delivered"] }),
  )
  const [delivered] = data
  const trace = toolSchemas.get_trace.output.parse(
    await use(agent, "get_trace", { trace_id: delivered?.trace_id ?? "" }),
  )
  expect(trace.data.map(({ type }) => type)).toContain("session.started")
  await use(agent, "reply_as_admin", { conversation_id: delivered?.data.conversation_id, body: "And a reply" })
  await expect(shop.messenger.text("And a reply")).toBeVisible()
  await agent.close()
})

const boot = 'Intercom("boot", { user_id: "ada", email: "ada@example.com" })'

test("an agent runs a snippet in a browser, and finds what its calls stored", async ({ workspace, baseURL }) => {
  const agent = await connect({ baseURL, token: workspace.accessToken })
  await use(agent, "reset")
  const script = `import { plan } from "./plan.ts"\n${boot}\nIntercom("trackEvent", "ordered", { plan })\nconsole.log("sent", { plan })`
  const named = { "plan.ts": 'export const plan: string = "pro"' }
  const run = toolSchemas.run_snippet.output.parse(await use(agent, "run_snippet", { script, named }))
  expect(run).toMatchObject({ app_id: workspace.appId, problem: null, is_quiet: true })
  expect(run.console).toMatchObject([{ level: "log", text: 'sent {"plan":"pro"}', place: "script.ts:4:9" }])
  const [booted, tracked] = run.calls
  expect(booted).toMatchObject({ method: "boot", args: [{ user_id: "ada" }], place: "script.ts:2:1" })
  expect(tracked).toMatchObject({ method: "trackEvent", args: ["ordered", { plan: "pro" }], place: "script.ts:3:1" })

  const listed = await use(agent, "list_calls", { person: "ada", types: ["event.tracked"] })
  expect(toolSchemas.list_calls.output.parse(listed).data).toMatchObject([{ trace_id: tracked?.trace_id }])
  const trace = await use(agent, "get_trace", { trace_id: booted?.trace_id ?? "" })
  expect(toolSchemas.get_trace.output.parse(trace).data.map(({ type }) => type)).toContain("session.started")
  await agent.close()
})

test("a snippet that fails says where, and what it did before", async ({ workspace, baseURL }) => {
  const agent = await connect({ baseURL, token: workspace.accessToken })
  const run = async (given: object) =>
    toolSchemas.run_snippet.output.parse(await use(agent, "run_snippet", { ...given }))
  const thrown = await run({ script: `${boot}\nIntercom("trackEvnt", "ordered")\nnobody()` })
  expect(thrown.problem).toEqual({ message: expect.stringContaining("nobody"), file: "script.ts", line: 3 })
  expect(thrown.console).toContainEqual(expect.objectContaining({ level: "error", place: "script.ts:3:1" }))
  expect(thrown.calls[1]?.notes).toEqual([expect.stringContaining("unknown_method")])
  const broken = await run({ script: `${boot}\nlet 1` })
  expect(broken).toMatchObject({ calls: [], problem: { file: "script.ts", line: 2 } })
  await agent.close()
})

test("a snippet without an end is ended, and one that calls nothing is said to", async ({ workspace, baseURL }) => {
  const agent = await connect({ baseURL, token: workspace.accessToken })
  const script = `${boot}\nfor (;;) {}`
  const looped = toolSchemas.run_snippet.output.parse(await use(agent, "run_snippet", { script }))
  expect(looped).toMatchObject({ is_quiet: false, problem: { message: expect.stringContaining("loop") } })
  const { content } = await agent.callTool({ name: "run_snippet", arguments: { html: "<p>Hello</p>", wait_ms: 200 } })
  expect(JSON.stringify(content)).toContain("It never called Intercom.")
  await agent.close()
})

test("who has no token is told where to get one, and a page of another origin is refused with one", async ({
  request,
  workspace,
  baseURL,
}) => {
  await expect(connect({ baseURL })).rejects.toThrow(/New workspace/)
  const headers = {
    authorization: `Bearer ${workspace.accessToken}`,
    accept: "application/json, text/event-stream",
    origin: "https://evil.example",
  }
  const data = { jsonrpc: "2.0", id: 1, method: "tools/list" }
  expect((await request.post("/mcp", { data, headers })).status()).toBe(403)
  const { origin: _, ...own } = headers
  const answer = await request.post("/mcp", { data, headers: own })
  expect([answer.status(), answer.headers()["set-cookie"]]).toEqual([200, undefined])
})

test("a model that comes to the site is told of the tools", async ({ request }) => {
  const answer = await request.get("/llms.txt")
  expect(answer.headers()["content-type"]).toContain("text/plain")
  expect(await answer.text()).toContain("- why_not_shown: ")
})
