// What a tool is: what it needs, how it is described to an agent, and what it does.
import "server-only"
import type { ToolAnnotations } from "@modelcontextprotocol/sdk/types.js"
import { z } from "zod"
import { limits } from "@/lib/contract/limits"
import { type ToolName, toolSchemas } from "@/lib/contract/mcp/tools"
import type { AccessScope } from "@/lib/contract/playground/access"
import { AppError } from "../common/errors"
import { jsonBytes } from "../conversations/message-body"
import { parse } from "../http/parse"
import type { RuleName } from "../rate-limit/rules"
import { type Access, requireScope } from "../workspace/access/reader"

type Schemas = typeof toolSchemas
type Arguments<Name extends ToolName> = z.output<Schemas[Name]["input"]>
export type Answer<Name extends ToolName> = z.output<Schemas[Name]["output"]>

type Definition<Name extends ToolName> = {
  title: string
  /** For an agent: what it gets, and when to ask for it. */
  description: string
  scope: AccessScope
  annotations: ToolAnnotations
  /** What a call costs besides the request. */
  cost?: RuleName
  /** Bytes of its arguments, where those of any request would not do. */
  argumentBytes?: number
  run: (given: Arguments<Name>, access: Access, request: Request) => Promise<Answer<Name>>
  /** The answer in a sentence or two. */
  say: (answer: Answer<Name>) => string
}

type Said = { answer: Record<string, unknown>; text: string }

export type Tool = Omit<Definition<ToolName>, "run" | "say"> & {
  name: ToolName
  inputSchema: JsonObject
  outputSchema: JsonObject
  call: (given: Record<string, unknown>, access: Access, request: Request) => Promise<Said>
}

type JsonObject = { type: "object"; [key: string]: unknown }

/** Makes a tool of its schemas and its verb. */
export function tool<Name extends ToolName>(name: Name, { run, say, ...rest }: Definition<Name>): Tool {
  const { input, output }: { input: z.ZodObject; output: z.ZodObject } = toolSchemas[name]
  return {
    ...rest,
    name,
    inputSchema: jsonSchemaOf(input, "input"),
    outputSchema: jsonSchemaOf(output, "output"),
    async call(given, access, request) {
      requireScope(access, rest.scope)
      checkNames(name, given, input)
      checkSize(given, rest.argumentBytes)
      // Parsed by the schema of this name, which TypeScript cannot follow through the table.
      const answer = await run(parse(input, given) as Arguments<Name>, access, request)
      return { answer, text: say(answer) }
    },
  }
}

/** In the version that the SDK's own client checks answers with. */
function jsonSchemaOf(schema: z.ZodObject, io: "input" | "output"): JsonObject {
  return { ...z.toJSONSchema(schema, { target: "draft-7", unrepresentable: "any", io }), type: "object" }
}

/** A misspelled argument is refused: left out, it would answer another question than the one that was asked. */
function checkNames(name: ToolName, given: Record<string, unknown>, { shape }: z.ZodObject): void {
  const unknown = Object.keys(given).find((key) => !Object.hasOwn(shape, key))
  if (unknown === undefined) return
  throw new AppError({
    code: "invalid_request",
    message: `Leave out "${unknown.slice(0, 100)}": ${name} takes ${Object.keys(shape).join(", ")}.`,
    field: unknown,
  })
}

function checkSize(given: Record<string, unknown>, most: number = limits.bodyBytes): void {
  if (jsonBytes(given) <= most) return
  throw new AppError({ code: "body_too_large", message: `Send arguments of at most ${most / 1_024} kB.` })
}
