import { tsPlugin } from "@sveltejs/acorn-typescript"
import { type AnyNode, Parser, type Program } from "acorn"

const TypeScriptParser = Parser.extend(tsPlugin({ jsx: true }))

const options = {
  ecmaVersion: "latest",
  // The plugin needs them.
  locations: true,
  allowAwaitOutsideFunction: true,
  allowHashBang: true,
} as const

/** The tree of a script, module or classic; null where it does not parse, which is esbuild's to say. */
export function parseScript(script: string): Program | null {
  for (const sourceType of ["module", "script"] as const) {
    try {
      return TypeScriptParser.parse(script, { ...options, sourceType })
    } catch {
      // The other kind, or none.
    }
  }
  return null
}

/** Every node of a tree in its order, each with those that it is in, innermost last. */
export function visit(root: AnyNode, look: (node: AnyNode, around: AnyNode[]) => void): void {
  const around: AnyNode[] = []
  function enter(node: AnyNode) {
    look(node, around)
    around.push(node)
    for (const value of Object.values(node)) {
      for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) enter(child)
    }
    around.pop()
  }
  enter(root)
}

function isNode(value: unknown): value is AnyNode {
  return typeof value === "object" && value !== null && "type" in value && "start" in value
}
