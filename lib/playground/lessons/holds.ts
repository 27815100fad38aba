import type { Check, Fact, Pattern } from "@/lib/contract/learn/check"

/** Whether these facts, oldest first, are what the check asks for. */
export function holds({ seen, unseen = [], inOrder = false }: Check, facts: Fact[]): boolean {
  if (unseen.some((pattern) => isOftenEnough(pattern, facts))) return false
  if (inOrder) return areInOrder(seen, facts)
  return seen.every((pattern) => isOftenEnough(pattern, facts))
}

function isOftenEnough(pattern: Pattern, facts: Fact[]): boolean {
  return facts.filter((fact) => isFact(pattern, fact)).length >= (pattern.times ?? 1)
}

function areInOrder(patterns: Pattern[], facts: Fact[]): boolean {
  let next = 0
  return patterns.every((pattern) => {
    for (let left = pattern.times ?? 1; left > 0; next++) {
      const fact = facts[next]
      if (!fact) return false
      if (isFact(pattern, fact)) left--
    }
    return true
  })
}

function isFact({ times: _, ...pattern }: Pattern, fact: Fact): boolean {
  return matches(pattern, fact)
}

/** As lib/contract/learn/check.ts says it of patterns. */
export function matches(pattern: unknown, value: unknown): boolean {
  if (Array.isArray(pattern)) return Array.isArray(value) && pattern.every((each, index) => matches(each, value[index]))
  if (!isObject(pattern)) return pattern === value
  if ("$any" in pattern) return value !== null && value !== undefined
  if ("$has" in pattern) return typeof value === "string" && value.includes(String(pattern.$has))
  if ("$not" in pattern) return !matches(pattern.$not, value)
  if ("$some" in pattern) return Array.isArray(value) && value.some((each) => matches(pattern.$some, each))
  return isObject(value) && Object.entries(pattern).every(([key, each]) => matches(each, value[key]))
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value)
}
