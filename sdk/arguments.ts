import type { Callback } from "./callbacks"
import { isRecord } from "./copy"

// Readers of a call's arguments: each answers with the list, or with a text that says what is wrong with it.

export function nothing(): [] {
  return []
}

export function settings([value]: unknown[]): [Record<string, unknown> | null] | string {
  if (value === undefined || value === null) return [null]
  return isRecord(value) ? [value] : "expects an object of settings."
}

/** Not a function is no error: wrappers pass `undefined` for callbacks their user did not give. */
export function callback([value]: unknown[]): [Callback | null] {
  return [typeof value === "function" ? (value as Callback) : null]
}

export function text([value]: unknown[]): [string] | string {
  return typeof value === "string" && value !== "" ? [value] : "expects a text that is not empty."
}

export function optionalText([value]: unknown[]): [string | null] | string {
  if (value === undefined || value === null) return [null]
  return typeof value === "string" ? [value] : "expects a text."
}

/** Clients disagree on numbers or strings, so both name a thing. */
export function id([value]: unknown[]): [string] | string {
  if (typeof value === "number" && Number.isFinite(value)) return [String(value)]
  return typeof value === "string" && value !== "" ? [value] : "expects an id, as a number or a text."
}

export function flag([value]: unknown[]): [boolean] | string {
  return typeof value === "boolean" ? [value] : "expects true or false."
}

export function event([name, metadata]: unknown[]): [string, Record<string, unknown> | null] | string {
  if (typeof name !== "string" || name.trim() === "") return "expects the event's name, a text that is not empty."
  if (metadata === undefined || metadata === null) return [name, null]
  return isRecord(metadata) ? [name, metadata] : "expects the metadata as an object."
}

export function texts([value]: unknown[]): [Record<string, string>] | string {
  const isValid = isRecord(value) && Object.values(value).every((entry) => typeof entry === "string")
  return isValid ? [value as Record<string, string>] : "expects an object whose values are texts."
}
