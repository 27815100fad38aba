import type { Snapshot } from "@/lib/contract/frame/snapshot"
import { accessorsOf, isNative, readData } from "../browser/properties"
import { splitStack } from "../position/stack"

// Enough to read, little enough that 5,000 logged objects do not block anything.
const maxDepth = 4
const maxEntries = 100
const maxStringLength = 10_000
/** Values in one snapshot, over all levels. */
const maxNodes = 1_000
const maxNodesOfTable = 4_000

/**
 * Copies a value at this moment, so that later changes do not show. Never runs the page's code: a getter is named, not
 * called, unless it is the browser's own, and a hostile Proxy costs its own value only.
 */
export function snapshot(value: unknown): Snapshot {
  return copy(value, { depth: 0, ancestors: [], budget: { nodes: maxNodes } })
}

/** The same of what is drawn as a table, of which all shows at once. */
export function snapshotOfTable(value: unknown): Snapshot {
  return copy(value, { depth: 0, ancestors: [], budget: { nodes: maxNodesOfTable } })
}

// As they are before the page's code, which may replace them, has run.
const setValues = Set.prototype.values
const mapEntries = Map.prototype.entries
const kindsOfPairs = [Headers, FormData, URLSearchParams].map((kind) => ({ kind, forEach: kind.prototype.forEach }))

type Context = { depth: number; ancestors: object[]; budget: { nodes: number } }

function copy(value: unknown, context: Context): Snapshot {
  context.budget.nodes--
  if (typeof value === "string") return cutString(value)
  if (typeof value === "bigint") return { type: "literal", text: `${value}n` }
  if (typeof value !== "function" && (typeof value !== "object" || value === null)) {
    return { type: "literal", text: Object.is(value, -0) ? "-0" : String(value) }
  }
  try {
    return typeof value === "function" ? special("Function", functionText(value)) : copyObject(value, context)
  } catch {
    return special("Object", "cannot be read")
  }
}

function copyObject(value: object, context: Context): Snapshot {
  if (context.ancestors.includes(value)) return special("cycle", "↻ itself")
  const known = describe(value)
  if (known) return known
  if (value instanceof Error) return copyError(value, context)
  if (context.depth >= maxDepth || context.budget.nodes <= 0) return special(nameOf(value), "…")
  const inner = within(value, context)
  if (Array.isArray(value)) return copyArray(value, inner)
  if (value instanceof Set) return copyList("Set", [...firstOf(setValues.call(value))], value.size, inner)
  if (value instanceof Map) return copyPairs("Map", firstOf(mapEntries.call(value)), value.size, inner)
  if (ArrayBuffer.isView(value) && !(value instanceof DataView)) {
    const list = value as unknown as ArrayLike<unknown>
    return copyList(nameOf(value), list, list.length, inner)
  }
  const pairs = pairsOf(value)
  if (pairs) return copyPairs(nameOf(value), pairs.slice(0, maxEntries), pairs.length, inner)
  const list = listOf(value)
  if (list) return copyList(nameOf(value), list, list.length, inner)
  return copyProperties(value, inner)
}

function within(value: object, context: Context): Context {
  return { ...context, depth: context.depth + 1, ancestors: [...context.ancestors, value] }
}

function copyProperties(value: object, context: Context): Snapshot {
  const keys: (string | symbol)[] = Object.keys(value)
  for (const key of Object.getOwnPropertySymbols(value)) {
    if (Object.prototype.propertyIsEnumerable.call(value, key)) keys.push(key)
  }
  const entries = keys
    .slice(0, maxEntries)
    .map((key): [string, Snapshot] => [keyText(key), copyKey(value, key, context)])
  let more = keys.length - entries.length
  // What the browser keeps behind getters of its own: the parts of an address, an event, a rectangle.
  for (const [key, read] of accessorsOf(value)) {
    if (entries.length >= maxEntries) more++
    else entries.push([key, copyAccessor(value, read, context)])
  }
  return { type: "object", name: nameOf(value), entries, more }
}

function copyKey(value: object, key: string | symbol, context: Context): Snapshot {
  const property = Object.getOwnPropertyDescriptor(value, key)
  if (!property?.get && !property?.set) return copy(property?.value, context)
  return property.get && isNative(property.get) ? copyAccessor(value, property.get, context) : special("getter", "(…)")
}

function copyAccessor(value: object, read: () => unknown, context: Context): Snapshot {
  try {
    return copy(read.call(value), context)
  } catch {
    return special("getter", "(…)")
  }
}

function copyArray(list: unknown[], context: Context): Snapshot {
  const items: Snapshot[] = []
  for (let index = 0; index < Math.min(list.length, maxEntries); index++) {
    items.push(Object.hasOwn(list, index) ? copyKey(list, String(index), context) : special("hole", "empty"))
  }
  return { type: "array", name: arrayName(list), items, more: list.length - items.length }
}

function copyList(name: string, list: ArrayLike<unknown>, length: number, context: Context): Snapshot {
  const items: Snapshot[] = []
  for (let index = 0; index < Math.min(list.length, maxEntries); index++) items.push(copy(list[index], context))
  return { type: "array", name, items, more: length - items.length }
}

function copyPairs(name: string, pairs: Iterable<[unknown, unknown]>, size: number, context: Context): Snapshot {
  const entries = Array.from(pairs, ([key, item]): [Snapshot, Snapshot] => [copy(key, context), copy(item, context)])
  return { type: "map", name, entries, more: size - entries.length }
}

/** With its cause, with the errors it stands for, and with what was put on it. */
function copyError(error: Error, context: Context): Snapshot {
  const { text, frames } = splitStack(error)
  const entries: [string, Snapshot][] = []
  if (context.depth < maxDepth && context.budget.nodes > 0) {
    const inner = within(error, context)
    const keys = new Set<string>(["cause", "errors", ...Object.keys(error)])
    for (const key of ["name", "message", "stack"]) keys.delete(key)
    for (const key of [...keys].slice(0, maxEntries)) {
      if (Object.hasOwn(error, key)) entries.push([key, copyKey(error, key, inner)])
    }
  }
  return { type: "error", text: text.slice(0, maxStringLength), stack: frames.slice(0, maxStringLength), entries }
}

/** Kinds that read better as one piece of text than as their properties. */
function describe(value: object): Snapshot | null {
  if (value instanceof Date)
    return special("Date", Number.isNaN(value.getTime()) ? "Invalid Date" : value.toISOString())
  if (value instanceof RegExp) return special("RegExp", RegExp.prototype.toString.call(value))
  if (value instanceof Promise) return special("Promise", "Promise")
  if (value instanceof Element) return special("Element", openingTag(value))
  if (value instanceof Node) return special("Node", value.nodeName)
  if (value instanceof WeakMap || value instanceof WeakSet) return special(nameOf(value), nameOf(value))
  if (value === window) return special("Window", "Window")
  return describeBoxed(value)
}

function describeBoxed(value: object): Snapshot | null {
  if (value instanceof String)
    return special("String", `String {${JSON.stringify(cut(String.prototype.valueOf.call(value)))}}`)
  if (value instanceof Number) return special("Number", `Number {${Number.prototype.valueOf.call(value)}}`)
  if (value instanceof Boolean) return special("Boolean", `Boolean {${Boolean.prototype.valueOf.call(value)}}`)
  if (value instanceof BigInt) return special("BigInt", `BigInt {${BigInt.prototype.valueOf.call(value)}n}`)
  return value instanceof Symbol ? special("Symbol", `Symbol {${Symbol.prototype.toString.call(value)}}`) : null
}

function pairsOf(value: object): [unknown, unknown][] | null {
  const known = kindsOfPairs.find(({ kind }) => value instanceof kind)
  if (!known) return null
  const pairs: [unknown, unknown][] = []
  Reflect.apply(known.forEach, value, [(item: unknown, key: unknown) => pairs.push([key, item])])
  return pairs
}

/** The lists of the DOM: all of them have a method `item`. */
function listOf(value: object): ArrayLike<unknown> | null {
  const item = readData(value, "item")
  const length = accessorsOf(value).find(([key]) => key === "length")?.[1]
  if (!length || typeof item !== "function" || !isNative(item)) return null
  return value as ArrayLike<unknown>
}

function functionText(value: { name: unknown }) {
  const name = readData(value, "name")
  const isClass = /^class\b/.test(Function.prototype.toString.call(value))
  return `${isClass ? "class" : "ƒ"} ${typeof name === "string" && name ? cut(name) : "anonymous"}`
}

function openingTag(element: Element) {
  const tag = element.cloneNode(false) as Element
  return tag.outerHTML.replace(/<\/[^>]*>$/, "").slice(0, 300)
}

function cut(value: string) {
  return value.length > 300 ? `${value.slice(0, 300)}…` : value
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
  const maker = readData(prototype as object, "constructor")
  return typeof maker === "function" ? cut(String(readData(maker, "name") ?? "")) || "Object" : "Object"
}

function arrayName(list: unknown[]) {
  return Object.getPrototypeOf(list) === Array.prototype ? "Array" : nameOf(list)
}

function keyText(key: string | symbol) {
  return typeof key === "symbol" ? Symbol.prototype.toString.call(key) : key
}

function* firstOf<T>(values: Iterable<T>): Generator<T> {
  let count = 0
  for (const value of values) {
    if (count++ >= maxEntries) return
    yield value
  }
}
