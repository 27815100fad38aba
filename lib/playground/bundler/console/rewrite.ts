// What becomes of a script's declarations and imports when it is a line of the console (compile-line.ts).
import type { AnyNode, ImportDeclaration, Pattern, Program, VariableDeclaration } from "acorn"
import { fullAncestor } from "acorn-walk"
import type MagicString from "magic-string"
import { type PackageSources, packageAddress } from "../packages"

/** Whether something is awaited outside of every function; what is imported is. */
export function awaits(program: Program): boolean {
  let isFound = false
  atTop(program, (node) => {
    isFound ||= node.type === "AwaitExpression" || node.type === "ImportDeclaration"
    isFound ||= node.type === "ForOfStatement" && node.await
  })
  return isFound
}

/** The names that the line leaves behind. */
export function declaredNames(program: Program): string[] {
  const names = new Set<string>()
  atTop(program, (node, parent) => {
    for (const name of namesOf(node, parent)) names.add(name)
  })
  return [...names]
}

function namesOf(node: AnyNode, parent: AnyNode): string[] {
  if (node.type === "ImportDeclaration") return node.specifiers.map(({ local }) => local.name)
  const isTop = parent.type === "Program"
  if (node.type === "VariableDeclaration") {
    return isTop || node.kind === "var" ? node.declarations.flatMap(({ id }) => namesIn(id)) : []
  }
  const isNamed = node.type === "ClassDeclaration" || node.type === "FunctionDeclaration"
  return isTop && isNamed && node.id ? [node.id.name] : []
}

/** Makes an assignment of each declaration whose name is declared elsewhere. */
export function rewriteDeclarations(program: Program, text: MagicString): void {
  atTop(program, (node, parent) => {
    const isTop = parent.type === "Program"
    if (node.type === "ClassDeclaration" && isTop && node.id) {
      text.appendRight(node.start, `void (${node.id.name} = `)
      text.appendLeft(node.end, ");")
    } else if (node.type === "VariableDeclaration" && (isTop || node.kind === "var")) assign(node, parent, text)
  })
}

function assign(declaration: VariableDeclaration, parent: AnyNode, text: MagicString) {
  const [first] = declaration.declarations
  const last = declaration.declarations.at(-1)
  if (!first || !last) return
  text.remove(declaration.start, first.start)
  for (const { id, init } of declaration.declarations) {
    // Declared again without a value: that of `var` stays.
    if (!init && declaration.kind !== "var") text.appendLeft(id.end, " = void 0")
  }
  if (parent.type.startsWith("For")) return
  text.appendRight(first.start, "void (")
  text.appendLeft(last.end, ")")
}

/** Imports are asked for when the line runs, by the addresses of their packages. */
export function rewriteImports(program: Program, text: MagicString, packages: PackageSources): void {
  const addressOf = (path: unknown) => JSON.stringify(packageAddress(String(path), packages) ?? path)
  fullAncestor(program, (node) => {
    const found = node as AnyNode
    if (found.type === "ImportDeclaration") {
      const taken = `await import(${addressOf(found.source.value)})`
      text.overwrite(found.start, found.end, `void (${targetsOf(found)}${taken});`)
    } else if (found.type === "ImportExpression" && found.source.type === "Literal") {
      text.overwrite(found.source.start, found.source.end, addressOf(found.source.value))
    }
  })
}

/** What an import is assigned to. */
function targetsOf({ specifiers }: ImportDeclaration) {
  const names: string[] = []
  let whole = ""
  for (const specifier of specifiers) {
    const { name } = specifier.local
    if (specifier.type === "ImportNamespaceSpecifier") whole = `${name} = `
    else if (specifier.type === "ImportDefaultSpecifier") names.push(`default: ${name}`)
    else names.push(`${JSON.stringify(textOf(specifier.imported))}: ${name}`)
  }
  return `${names.length > 0 ? `{ ${names.join(", ")} } = ` : ""}${whole}`
}

function textOf(name: { type: "Identifier"; name: string } | { type: "Literal"; value?: unknown }) {
  return name.type === "Identifier" ? name.name : String(name.value)
}

/** Gives the page the functions that are declared, which are there before the first statement. */
export function publishFunctions(program: Program, text: MagicString): void {
  const names = program.body.flatMap((node) => (node.type === "FunctionDeclaration" ? [node.id.name] : []))
  if (names.length > 0) text.prepend(`void Object.assign(globalThis, { ${names.join(", ")} }); `)
}

/** Makes a function of the line, which may await, and gives what its last expression does. */
export function wrap(program: Program, text: MagicString): void {
  const last = program.body.at(-1)
  if (last?.type === "ExpressionStatement") {
    text.appendRight(last.start, "return (")
    text.appendLeft(last.expression.end, ")")
  }
  text.prepend("(async () => { ")
  text.append("\n})()")
}

/** Visits what is in no function. */
function atTop(program: Program, visit: (node: AnyNode, parent: AnyNode) => void) {
  fullAncestor(program, (node, _, ancestors) => {
    const [parent = program, ...outer] = ancestors.slice(0, -1).reverse()
    if ([parent, ...outer].some(({ type }) => /Function|StaticBlock/.test(type))) return
    visit(node as AnyNode, parent as AnyNode)
  })
}

function namesIn(pattern: Pattern): string[] {
  switch (pattern.type) {
    case "Identifier":
      return [pattern.name]
    case "ObjectPattern":
      return pattern.properties.flatMap((part) => namesIn(part.type === "Property" ? part.value : part.argument))
    case "ArrayPattern":
      return pattern.elements.flatMap((part) => (part ? namesIn(part) : []))
    case "AssignmentPattern":
      return namesIn(pattern.left)
    case "RestElement":
      return namesIn(pattern.argument)
    case "MemberExpression":
      return []
  }
}
