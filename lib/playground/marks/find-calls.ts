// The calls of the API that a script makes by name, and the settings that it gives the page.
import type { AnyNode, CallExpression, ExpressionStatement, ObjectExpression, Program } from "acorn"
import { visit } from "./parse-script"

export type FoundCall = {
  node: CallExpression
  method: { name: string; start: number; end: number }
  /** The statement that it is, where it is one of the script's own and not of a function. */
  statement: ExpressionStatement | null
  /** Whether it runs as the script does: a function may run at any time, or never. */
  isAtOnce: boolean
}

export type Found = { calls: FoundCall[]; pageSettings: ObjectExpression[] }

/** Nothing where the script has an `Intercom` of its own, which may be anything. */
export function findCalls(program: Program): Found {
  const found: Found = { calls: [], pageSettings: [] }
  let isOwn = false
  visit(program, (node, around) => {
    if (declares(node)) isOwn = true
    const call = callOf(node, around)
    if (call) found.calls.push(call)
    const settings = settingsOf(node)
    if (settings) found.pageSettings.push(settings)
  })
  return isOwn ? { calls: [], pageSettings: [] } : found
}

function callOf(node: AnyNode, around: AnyNode[]): FoundCall | null {
  if (node.type !== "CallExpression" || !isNamed(node.callee, "Intercom")) return null
  const [first] = node.arguments
  if (first?.type !== "Literal" || typeof first.value !== "string") return null
  const parent = around.at(-1)
  const isStatement = parent?.type === "ExpressionStatement" && around.length === 2
  return {
    node,
    method: { name: first.value, start: first.start, end: first.end },
    statement: isStatement ? parent : null,
    isAtOnce: !around.some(({ type }) => /Function|Class/.test(type)),
  }
}

/** `window.intercomSettings = { … }` */
function settingsOf(node: AnyNode): ObjectExpression | null {
  if (node.type !== "AssignmentExpression" || node.right.type !== "ObjectExpression") return null
  return isNamed(node.left, "intercomSettings") ? node.right : null
}

/** The global of this name, alone or on the page's window. */
function isNamed(node: AnyNode, name: string): boolean {
  if (node.type === "Identifier") return node.name === name
  if (node.type !== "MemberExpression" || node.computed || node.property.type !== "Identifier") return false
  const isWindow = node.object.type === "Identifier" && /^(?:window|globalThis|self)$/.test(node.object.name)
  return isWindow && node.property.name === name
}

function declares(node: AnyNode): boolean {
  const name =
    node.type === "VariableDeclarator" || node.type === "FunctionDeclaration"
      ? node.id
      : /^Import\w*Specifier$/.test(node.type) && "local" in node
        ? (node.local as AnyNode)
        : null
  // What is only declared is the page's.
  if (node.type === "VariableDeclarator" && !node.init) return false
  return name?.type === "Identifier" && name.name === "Intercom"
}
