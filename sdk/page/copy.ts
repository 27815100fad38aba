import { isRecord } from "./is-record"

const maxDepth = 24
const maxEntries = 20_000

/** Names that reach a prototype when they are assigned; no attribute or metadata key may be one of them. */
const forbiddenKeys = new Set(["__proto__", "constructor", "prototype"])

type Budget = { entries: number; copies: Map<object, unknown> }

/**
 * A deep copy as the value is now (fact 17.14). Cycles stay cycles; functions, dates, elements and other
 * platform objects are kept as they are; a getter or proxy trap that throws loses only its own entry. Bounded in depth
 * and size, because a page may pass anything.
 */
export function copyOf(value: unknown): unknown {
  return copy(value, 0, { entries: maxEntries, copies: new Map() })
}

function copy(value: unknown, depth: number, budget: Budget): unknown {
  if (typeof value !== "object" || value === null) return value
  if (budget.copies.has(value)) return budget.copies.get(value)
  if (depth > maxDepth) return undefined
  try {
    if (Array.isArray(value)) return copyArray(value, depth, budget)
    return isRecord(value) ? copyRecord(value, depth, budget) : value
  } catch {
    // A revoked proxy throws at the first look.
    return undefined
  }
}

function copyArray(value: unknown[], depth: number, budget: Budget): unknown[] {
  const result: unknown[] = []
  budget.copies.set(value, result)
  for (let index = 0; index < value.length && budget.entries > 0; index++) {
    budget.entries--
    result.push(read(() => copy(value[index], depth + 1, budget)))
  }
  return result
}

function copyRecord(value: Record<string, unknown>, depth: number, budget: Budget): Record<string, unknown> {
  const result: Record<string, unknown> = {}
  budget.copies.set(value, result)
  for (const key of Object.keys(value)) {
    if (budget.entries-- <= 0) break
    if (forbiddenKeys.has(key)) continue
    const entry = read(() => ({ value: copy(value[key], depth + 1, budget) }))
    if (entry) result[key] = entry.value
  }
  return result
}

function read<T>(get: () => T): T | undefined {
  try {
    return get()
  } catch {
    return undefined
  }
}
