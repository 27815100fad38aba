import type { Snapshot } from "@/lib/contract/frame/snapshot"

// Enough to read, little enough that 5,000 logged objects do not block anything.
const maxDepth = 4
const maxEntries = 100
const maxStringLength = 10_000
/** Values in one snapshot, over all levels. */
const maxNodes = 1_000

/**
 * Copies a value at this moment, so that later changes do not show. Never runs the page's code: a getter is named, not
 * called, and a hostile Proxy costs its own value only.
 */
export function snapshot(value: unknown): Snapshot {
  const budget = { nodes: maxNodes }
  return copy(value, { depth: 0, ancestors: [], budget })
}

type Context = { depth: number; ancestors: object[]; budget: { nodes: number } }

function copy(value: unknown, context: Context): Snapshot {
  context.budget.nodes--
  if (typeof value === "string") return cutString(value)
  if (typeof value === "bigint") return { type: "literal", text: `${value}n` }
  if (typeof value === "function") return special("Function", `ƒ ${value.name || "anonymous"}`)
  if (typeof value !== "object" || value === null) {
    return { type: "literal", text: Object.is(value, -0) ? "-0" : String(value) }
  }
  try {
    return copyObject(value, context)
  } catch {
    return special("Object", "cannot be read")
  }
}

function copyObject(value: object, context: Context): Snapshot {
  if (context.ancestors.includes(value)) return special("cycle", "↻ itself")
  const known = describe(value)
  if (known) return known
  if (context.depth >= maxDepth || context.budget.nodes <= 0) return special(nameOf(value), "…")
  const inner = { ...context, depth: context.depth + 1, ancestors: [...context.ancestors, value] }
  if (Array.isArray(value)) return copyList("Array", value, value.length, inner)
  if (value instanceof Set) return copyList("Set", [...firstOf(value)], value.size, inner)
  if (value instanceof Map) {
    const entries = [...firstOf(value)].map(([key, item]): [string, Snapshot] => [keyText(key), copy(item, inner)])
    return { type: "object", name: "Map", entries, more: value.size - entries.length }
  }
  if (ArrayBuffer.isView(value) && "length" in value) {
    return copyList(nameOf(value), value as unknown as ArrayLike<unknown>, Number(value.length), inner)
  }
  const keys = Object.keys(value)
  const entries = keys.slice(0, maxEntries).map((key): [string, Snapshot] => [key, copyProperty(value, key, inner)])
  return { type: "object", name: nameOf(value), entries, more: keys.length - entries.length }
}

function copyProperty(value: object, key: string, context: Context): Snapshot {
  const property = Object.getOwnPropertyDescriptor(value, key)
  if (property?.get) return special("getter", "(…)")
  return copy(property?.value, context)
}

function copyList(name: string, list: ArrayLike<unknown>, length: number, context: Context): Snapshot {
  const items: Snapshot[] = []
  for (let index = 0; index < Math.min(list.length, maxEntries); index++) {
    if (Array.isArray(list)) items.push(copyProperty(list, String(index), context))
    else items.push(copy(list[index], context))
  }
  return { type: "array", name, items, more: length - items.length }
}

/** Kinds that read better as one piece of text than as their properties. */
function describe(value: object): Snapshot | null {
  if (value instanceof Error) return special(value.name, String(value.stack ?? value.message).slice(0, maxStringLength))
  if (value instanceof Date)
    return special("Date", Number.isNaN(value.getTime()) ? "Invalid Date" : value.toISOString())
  if (value instanceof RegExp) return special("RegExp", String(value))
  if (value instanceof Promise) return special("Promise", "Promise")
  if (value instanceof Element) return special("Element", openingTag(value))
  if (value instanceof Node) return special("Node", value.nodeName)
  if (value instanceof WeakMap || value instanceof WeakSet) return special(nameOf(value), nameOf(value))
  if (value === window) return special("Window", "Window")
  return null
}

function openingTag(element: Element) {
  const tag = element.cloneNode(false) as Element
  return tag.outerHTML.replace(/<\/[^>]*>$/, "").slice(0, 300)
}

function cutString(value: string): Snapshot {
  if (value.length <= maxStringLength) return { type: "string", value }
  return { type: "string", value: value.slice(0, maxStringLength), cut: value.length - maxStringLength }
}

function special(name: string, text: string): Snapshot {
  return { type: "special", name, text }
}

function nameOf(value: object): string {
  const prototype: unknown = Object.getPrototypeOf(value)
  if (prototype === null) return "null prototype"
  const maker = Object.getOwnPropertyDescriptor(prototype, "constructor")?.value
  return (typeof maker === "function" && maker.name) || "Object"
}

function keyText(key: unknown) {
  return typeof key === "object" && key !== null ? nameOf(key) : String(key)
}

function* firstOf<T>(values: Iterable<T>): Generator<T> {
  let count = 0
  for (const value of values) {
    if (count++ >= maxEntries) return
    yield value
  }
}
