import { isRecord } from "./is-record"

export type Json = null | boolean | number | string | Json[] | JsonRecord
export type JsonRecord = { [key: string]: Json }

const maxEntries = 20_000
/** The server takes no deeper ones, nor anything that is sent with them. */
const maxDepth = 10

/**
 * What of a record can be sent, by kind of value (cases 5 and 6 of the quality list):
 * functions, symbols, `undefined`, cycles, platform objects and what is nested too deep are dropped (`null` inside an
 * array, where they hold a place); a date becomes Unix seconds; a BigInt its digits; a number that is not finite, and an
 * invalid date, `null`.
 */
export function toJsonRecord(value: Record<string, unknown>): JsonRecord {
  const result = toJson(value, new Set(), { entries: maxEntries })
  return isRecord(result) ? (result as JsonRecord) : {}
}

/** `undefined` means that the value has no JSON form. */
function toJson(value: unknown, parents: Set<object>, budget: { entries: number }): Json | undefined {
  // Shared references are no cycles, yet few of them can unfold into millions of entries.
  if (budget.entries-- <= 0) return undefined
  if (typeof value === "string") return storable(value)
  if (value === null || typeof value === "boolean") return value
  if (typeof value === "number") return Number.isFinite(value) ? value : null
  if (typeof value === "bigint") return String(value)
  if (value instanceof Date) return secondsOf(value)
  if (typeof value !== "object" || parents.has(value) || parents.size > maxDepth) return undefined

  parents.add(value)
  const result = listOrRecord(value, parents, budget)
  parents.delete(value)
  return result
}

function listOrRecord(value: object, parents: Set<object>, budget: { entries: number }): Json | undefined {
  if (Array.isArray(value)) return value.map((item) => toJson(item, parents, budget) ?? null)
  if (!isRecord(value)) return undefined
  const result: JsonRecord = {}
  for (const key of Object.keys(value)) {
    const json = toJson(value[key], parents, budget)
    if (json !== undefined) result[storable(key)] = json
  }
  return result
}

/** NUL and halves of characters cannot be stored, and would take down all that is sent with them. */
export function storable(text: string): string {
  return text.replace(/[\0\p{Surrogate}]/gu, "\ufffd")
}

function secondsOf(date: Date): number | null {
  const seconds = Math.floor(date.getTime() / 1_000)
  return Number.isFinite(seconds) ? seconds : null
}
