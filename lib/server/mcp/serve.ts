// The MCP server, by the official SDK: streamable HTTP without sessions. Each request has a server and a transport of its own,
// which know nothing of the one before.
import "server-only"
import { Server } from "@modelcontextprotocol/sdk/server/index.js"
import { WebStandardStreamableHTTPServerTransport } from "@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js"
import {
  CallToolRequestSchema,
  type CallToolResult,
  ErrorCode,
  ListToolsRequestSchema,
  McpError,
} from "@modelcontextprotocol/sdk/types.js"
import { AjvJsonSchemaValidator } from "@modelcontextprotocol/sdk/validation/ajv"
import type { AppError } from "../common/errors"
import { toAppError } from "../http/failure"
import type { Access } from "../workspace/access/reader"
import { findTool, tools } from "./tools"

const about = { name: "messenger-playground", title: "Messenger Playground", version: "1.0.0" }

const instructions =
  "A server that emulates the Intercom Messenger JavaScript API, for tests of an integration. You see the one workspace of your token. Let the page under test call Intercom, or give a snippet to run_snippet; then look at list_calls and follow a trace_id with get_trace."

// Made once: the SDK would make one for each server.
const jsonSchemaValidator = new AjvJsonSchemaValidator()

type Asked = { request: Request; body: unknown; access: Access; requestId: string }

/** Answers one message of a client. */
export async function serveMcp({ request, body, access, requestId }: Asked): Promise<Response> {
  const server = new Server(about, { capabilities: { tools: {} }, instructions, jsonSchemaValidator })
  server.setRequestHandler(ListToolsRequestSchema, () => ({ tools: tools.map(listed) }))
  server.setRequestHandler(CallToolRequestSchema, ({ params }) => callTool(params, { request, access, requestId }))
  const transport = new WebStandardStreamableHTTPServerTransport({
    sessionIdGenerator: undefined,
    enableJsonResponse: true,
  })
  await server.connect(transport)
  const response = await transport.handleRequest(request, { parsedBody: body })
  await server.close()
  return response
}

function listed({ name, title, description, inputSchema, outputSchema, annotations }: (typeof tools)[number]) {
  return { name, title, description, inputSchema, outputSchema, annotations: { title, ...annotations } }
}

type Call = { name: string; arguments?: Record<string, unknown> | undefined }

async function callTool({ name, arguments: given = {} }: Call, by: Omit<Asked, "body">) {
  const tool = findTool(name)
  if (!tool) {
    const names = tools.map((each) => each.name).join(", ")
    throw new McpError(ErrorCode.InvalidParams, `There is no tool "${name.slice(0, 100)}". There are ${names}.`)
  }
  try {
    const { answer, text } = await tool.call(given, by.access, by.request)
    return answered(text, answer)
  } catch (error) {
    return refused(toAppError(error, by.requestId), by.requestId)
  }
}

/** Not every client reads the structured answer, so the text has it too. */
function answered(sentence: string, answer: Record<string, unknown>): CallToolResult {
  const texts = [sentence, JSON.stringify(answer)]
  return { content: texts.map((text) => ({ type: "text", text })), structuredContent: answer }
}

function refused({ code, problems }: AppError, requestId: string): CallToolResult {
  const sentences = problems.map(({ message }) => message).join("\n")
  return { content: [{ type: "text", text: `${sentences}\n(${code}, request ${requestId})` }], isError: true }
}
