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
