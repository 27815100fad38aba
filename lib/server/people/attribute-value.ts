// What an attribute, or a field of metadata, may be called and may hold (fact 8.2, fact 8.3, fact 12.5).
import "server-only"
import { limits } from "@/lib/contract/limits"

export type Scalar = string | number | boolean

/** A value as it will be stored, or why it is left out. */
export type ReadValue<Value> = { value: Value } | { problem: string }

/** Applies a function to a value that could be read. */
export function mapValue<From, To>(reading: ReadValue<From>, change: (value: From) => To): ReadValue<To> {
  return "problem" in reading ? reading : { value: change(reading.value) }
}

const forbiddenInKeys = /[.$~`!@#%^&*'{}|\\"\p{Cc}]/u
const prototypeKeys = new Set(["__proto__", "constructor", "prototype"])

/** Why a key cannot be used, or null when it can. */
export function keyProblem(key: string): string | null {
  if (key === "" || prototypeKeys.has(key)) return "this name cannot be used; choose another"
  if (key.length > limits.attributeKeyLength)
    return `shorten the name to at most ${limits.attributeKeyLength} characters`
  const forbidden = forbiddenInKeys.exec(key)?.[0]
  return forbidden ? `remove ${JSON.stringify(forbidden)} from the name` : null
}

/** Reads a string, number, boolean or null. */
export function readScalar(value: unknown): ReadValue<Scalar | null> {
  if (value === null || typeof value === "boolean") return { value }
  if (typeof value === "string") return readText(value)
  if (typeof value === "number") return Number.isFinite(value) ? { value } : { problem: "the number is too large" }
  return { problem: "objects and arrays are not stored; send a string, number, boolean or null" }
}

/** Reads a string or null. */
export function readText(value: unknown): ReadValue<string | null> {
  if (value === null) return { value }
  if (typeof value !== "string") return { problem: "send a string" }
  if (value.length > limits.attributeStringLength) {
    return { problem: `shorten the text to at most ${limits.attributeStringLength} characters` }
  }
  return { value }
}

const maxSeconds = 253_402_300_799 // The last second of the year 9999.

/** Reads a moment in Unix seconds. Milliseconds are recognised by their size, and ISO 8601 text is understood. */
export function readTime(value: unknown): ReadValue<Date | null> {
  if (value === null) return { value }
  const seconds = typeof value === "string" ? secondsOfText(value) : value
  if (typeof seconds !== "number" || !Number.isFinite(seconds)) return { problem: "send Unix seconds" }
  const milliseconds = seconds > maxSeconds ? seconds : seconds * 1000
  if (milliseconds < 0 || milliseconds > maxSeconds * 1000)
    return { problem: "send Unix seconds between 1970 and 9999" }
  return { value: new Date(Math.floor(milliseconds)) }
}

function secondsOfText(text: string): number {
  return /^\d+$/.test(text) ? Number(text) : Date.parse(text) / 1000
}
