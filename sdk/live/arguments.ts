import { isRecord } from "../page/is-record"

// As in sdk/calls/arguments.ts, for the methods of this chunk.

export function text([value]: unknown[]): [string] | string {
  return typeof value === "string" && value !== "" ? [value] : "expects a text."
}

export function optionalText([value]: unknown[]): [string | null] | string {
  if (value === undefined || value === null) return [null]
  return typeof value === "string" ? [value] : "expects a text."
}

/** Clients disagree on numbers or strings, so both name a thing. */
export function id([value]: unknown[]): [string] | string {
  if (typeof value === "number" && Number.isFinite(value)) return [String(value)]
  return typeof value === "string" && value !== "" ? [value] : "expects an id."
}

export function texts([value]: unknown[]): [Record<string, string>] | string {
  const isValid = isRecord(value) && Object.values(value).every((entry) => typeof entry === "string")
  return isValid ? [value as Record<string, string>] : "expects an object of texts."
}

export function flag([value]: unknown[]): [boolean] | string {
  return typeof value === "boolean" ? [value] : "expects true or false."
}
