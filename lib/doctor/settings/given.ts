// Settings as a text gives them, written out as JavaScript or JSON.
import type { AnyNode, ObjectExpression } from "acorn"
import { keyOf, objectOf, propertiesOf } from "@/lib/playground/marks/properties"

/** What is known of a value before the script runs. */
export type Value =
  | { type: "text"; text: string }
  | { type: "number"; number: number }
  | { type: "boolean"; is: boolean }
  | { type: "null" }
  | { type: "object"; object: Given }
  | { type: "list"; items: Value[] }
  | { type: "code" }

export type Entry = {
  name: string
  value: Value
  /** As it stands in the text. */
  code: string
}

export type Given = {
  entries: Entry[]
  /** Whether all keys are known: none is computed, and nothing is spread into it. */
  isWhole: boolean
}

/** An object of the script; `code` is the script's text. */
export function readGiven(object: ObjectExpression, code: string): Given {
  const properties = propertiesOf(object)
  const entries = properties.flatMap((property) => {
    const name = keyOf(property)
    const { start, end } = property.value
    return name === null ? [] : { name, value: readValue(property.value, code), code: code.slice(start, end) }
  })
  return { entries, isWhole: entries.length === object.properties.length }
}

function readValue(node: AnyNode, code: string): Value {
  const object = objectOf(node)
  if (object) return { type: "object", object: readGiven(object, code) }
  if (node.type === "ArrayExpression") {
    return { type: "list", items: node.elements.map((each) => (each ? readValue(each, code) : { type: "null" })) }
  }
  if (node.type === "Literal") return literalValue(node.value)
  if (node.type === "TemplateLiteral" && node.expressions.length === 0) {
    return { type: "text", text: node.quasis[0]?.value.cooked ?? "" }
  }
  if (node.type === "UnaryExpression" && node.operator === "-") {
    const value = readValue(node.argument, code)
    return value.type === "number" ? { type: "number", number: -value.number } : { type: "code" }
  }
  return { type: "code" }
}

/** Deeper values are no attributes either, and could be deeper than the stack. */
const maxDepth = 20

/** The same of an object that JSON gave. */
export function givenOf(object: object, depth = 0): Given {
  const entries = Object.entries(object).map(([name, value]) => {
    return { name, value: jsonValue(value, depth + 1), code: codeOf(value) }
  })
  return { entries, isWhole: true }
}

function codeOf(value: unknown): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value)
  return Array.isArray(value) ? "[…]" : "{ … }"
}

function jsonValue(value: unknown, depth: number): Value {
  if (typeof value !== "object" || value === null) return literalValue(value)
  if (depth > maxDepth) return { type: "code" }
  if (!Array.isArray(value)) return { type: "object", object: givenOf(value, depth) }
  return { type: "list", items: value.map((item) => jsonValue(item, depth + 1)) }
}

function literalValue(value: unknown): Value {
  if (value === null) return { type: "null" }
  if (typeof value === "string") return { type: "text", text: value }
  if (typeof value === "number") return { type: "number", number: value }
  return typeof value === "boolean" ? { type: "boolean", is: value } : { type: "code" }
}

export function entryOf({ entries }: Given, name: string): Entry | undefined {
  return entries.find((entry) => entry.name === name)
}

/** The text of a key, where it is written out as one. */
export function textOf(given: Given, name: string): string | null {
  const value = entryOf(given, name)?.value
  return value?.type === "text" ? value.text : null
}
