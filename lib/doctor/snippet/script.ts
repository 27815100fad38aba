import type { AnyNode, CallExpression, ObjectExpression, Program } from "acorn"
import { type Found, findCalls } from "@/lib/playground/marks/find-calls"
import { parseScript, visit } from "@/lib/playground/marks/parse-script"
import { objectOf } from "@/lib/playground/marks/properties"
import { type Given, readGiven } from "../settings/given"

/** One script of what was pasted. */
export type Script = {
  code: string
  program: Program | null
  found: Found
  /** Settings with how they are given. */
  settings: GivenSettings[]
  /** The nonce of its element; null where it has none, or is no element. */
  nonce: string | null
  isInline: boolean
  /** Where its code begins in the text, by which scripts have their order. */
  start: number
}

export type GivenSettings = {
  given: Given
  by: "boot" | "update" | "page" | "npm"
  /** Offset in the script. */
  start: number
}

const npmPackage = "@intercom/messenger-js-sdk"

type ScriptText = Pick<Script, "code" | "nonce" | "isInline" | "start">

export function readScript(text: ScriptText): Script {
  const { code } = text
  const program = code.trim() === "" ? null : parseScript(code)
  const found = program ? findCalls(program) : { calls: [], pageSettings: [] }
  return { ...text, program, found, settings: program ? settingsOf(program, found, code) : [] }
}

function settingsOf(program: Program, { calls, pageSettings }: Found, code: string): GivenSettings[] {
  const objects: { object: ObjectExpression | null; by: GivenSettings["by"] }[] = [
    ...calls
      .filter(({ method: { name } }) => name === "boot" || name === "update")
      .map(({ node, method }) => ({
        object: resolve(node.arguments[1], program),
        by: method.name === "boot" ? ("boot" as const) : ("update" as const),
      })),
    ...pageSettings.map((object) => ({ object, by: "page" as const })),
    ...npmCalls(program).map((call) => ({ object: resolve(call.arguments[0], program), by: "npm" as const })),
  ]
  return objects.flatMap(({ object, by }) => {
    return object ? { given: readGiven(object, code), by, start: object.start } : []
  })
}

/** An object that is written out in the call, or in a constant of the script. */
function resolve(node: AnyNode | undefined, program: Program): ObjectExpression | null {
  if (node?.type !== "Identifier") return objectOf(node)
  let object: ObjectExpression | null = null
  visit(program, (each) => {
    const isIt = each.type === "VariableDeclarator" && each.id.type === "Identifier" && each.id.name === node.name
    if (isIt) object ??= objectOf(each.init)
  })
  return object
}

/** Calls of the npm client's `Intercom(settings)`, whatever the script names it. */
function npmCalls(program: Program): CallExpression[] {
  const names = new Set<string>()
  const calls: CallExpression[] = []
  visit(program, (node) => {
    if (node.type === "ImportDeclaration" && node.source.value === npmPackage) {
      for (const { local, type } of node.specifiers) if (type === "ImportDefaultSpecifier") names.add(local.name)
    }
    if (node.type === "CallExpression" && node.callee.type === "Identifier" && names.has(node.callee.name)) {
      calls.push(node)
    }
  })
  return calls
}

/** Whether a script has to do with the Messenger at all. */
export function isAboutIntercom({ program, found, settings, code }: Script): boolean {
  if (!program) return false
  return found.calls.length > 0 || settings.length > 0 || /widget\.intercom\.io\/widget/.test(code)
}
