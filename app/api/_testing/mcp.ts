// The MCP server as an agent uses it: the SDK's own client, whose requests go to the route handler.
import { Client } from "@modelcontextprotocol/sdk/client/index.js"
import { StreamableHTTPClientTransport } from "@modelcontextprotocol/sdk/client/streamableHttp.js"
import { type CallToolResult, CallToolResultSchema } from "@modelcontextprotocol/sdk/types.js"
import type { z } from "zod"
import { DELETE, GET, POST } from "@/app/mcp/route"
import { type ToolName, toolSchemas } from "@/lib/contract/mcp/tools"
import type { Caller } from "./reading"

const handlers: Record<string, (request: Request) => Promise<Response>> = { GET, POST, DELETE }

const address = new URL("http://localhost:3000/mcp")

export type Sent = { host?: string; headers?: Record<string, string>; signal?: AbortSignal }

/** Sends one request to the route. */
export function send(init: RequestInit, { host = address.host, headers = {}, signal }: Sent = {}): Promise<Response> {
  const all = new Headers(init.headers)
  for (const [name, value] of Object.entries({ host, ...headers })) all.set(name, value)
  const request = new Request(address, { ...init, headers: all, ...(signal && { signal }) })
  const handler = handlers[request.method]
  if (!handler) throw new Error(`There is no handler for ${request.method}.`)
  return handler(request)
}

/** Posts a message as a client would, and takes whatever comes. */
export function post(message: unknown, { access_token }: Partial<Caller>, sent?: Sent): Promise<Response> {
  const headers = new Headers({ "Content-Type": "application/json", Accept: "application/json, text/event-stream" })
  if (access_token) headers.set("Authorization", `Bearer ${access_token}`)
  const body = typeof message === "string" ? message : JSON.stringify(message)
  return send({ method: "POST", headers, body }, sent)
}

export const listMessage = { jsonrpc: "2.0", id: 1, method: "tools/list" }

/** Connects a client with the caller's token. */
export async function connectAgent({ access_token }: Partial<Caller>, sent?: Sent): Promise<Agent> {
  const client = new Client({ name: "agent", version: "1.0.0" })
  const transport = new StreamableHTTPClientTransport(address, {
    fetch: (_, init = {}) => send(init, sent),
    requestInit: { headers: access_token ? { Authorization: `Bearer ${access_token}` } : {} },
  })
  await client.connect(transport)
  // It checks structured answers by the schemas it was told.
  await client.listTools()
  return new Agent(client)
}

type Output<Name extends ToolName> = z.output<(typeof toolSchemas)[Name]["output"]>

export class Agent {
  constructor(readonly client: Client) {}

  async call(name: string, given: Record<string, unknown> = {}): Promise<CallToolResult> {
    return CallToolResultSchema.parse(await this.client.callTool({ name, arguments: given }))
  }

  /** Calls a tool, and expects it to work. */
  async use<Name extends ToolName>(name: Name, given: Record<string, unknown> = {}): Promise<Output<Name>> {
    const result = await this.call(name, given)
    if (result.isError) throw new Error(`${name} answered: ${textOf(result)}`)
    return toolSchemas[name].output.parse(result.structuredContent) as Output<Name>
  }

  /** What a tool says of why it did not do something. */
  async refusal(name: ToolName, given: Record<string, unknown> = {}): Promise<string> {
    const result = await this.call(name, given)
    if (!result.isError) throw new Error(`${name} answered: ${textOf(result)}`)
    return textOf(result)
  }
}

export function textOf({ content }: CallToolResult): string {
  return content.map((part) => (part.type === "text" ? part.text : part.type)).join("\n")
}
