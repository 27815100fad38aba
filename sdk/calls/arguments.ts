import { isRecord } from "../page/is-record"
import type { Callback } from "./callbacks"

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

export function event([name, metadata]: unknown[]): [string, Record<string, unknown> | null] | string {
  if (typeof name !== "string" || name.trim() === "") return "expects the event's name as a text."
  if (metadata === undefined || metadata === null) return [name, null]
  return isRecord(metadata) ? [name, metadata] : "expects an object of metadata."
}
