// Objects whose keys are in one order, so that what is equal is written alike.

/** Keys that come first, so that a reader sees what each thing is; the others follow by the alphabet. */
const leading = ["version", "settings", "number", "subject", "id", "role", "kind", "type", "user_id", "company_id"]
const named = ["email", "name", "title"]
const ranks = new Map([...leading, ...named].map((key, index) => [key, index]))

/** The value with the keys of every object in their order. What is undefined is left out. */
export function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder)
  if (typeof value !== "object" || value === null) return value
  const entries = Object.entries(value).filter(([, each]) => each !== undefined)
  return Object.fromEntries(
    entries.sort(([one], [other]) => byKey(one, other)).map(([key, each]) => [key, inOrder(each)]),
  )
}

function byKey(one: string, other: string): number {
  const difference = (ranks.get(one) ?? ranks.size) - (ranks.get(other) ?? ranks.size)
  return difference || byText(one, other)
}

/** By code units, the same in every language. */
export function byText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
