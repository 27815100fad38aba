import { distance } from "fastest-levenshtein"
import type { FoundCall } from "./find-calls"
import { isMethod, methods } from "./known-names"
import type { Mark } from "./mark"

/** A call of a method that there is none of; nothing happens then. */
export function methodMarks(calls: FoundCall[]): Mark[] {
  return calls.flatMap(({ method: { name, start, end } }) => {
    if (isMethod(name)) return []
    const nearest = nearestMethod(name)
    const message = `There is no method “${name}”, so this call does nothing.`
    if (!nearest) return [{ message, start, end }]
    const fix = { title: `Change to “${nearest}”`, edits: [{ start: start + 1, end: end - 1, text: nearest }] }
    return [{ message: `${message} Did you mean “${nearest}”?`, start, end, fix }]
  })
}

/** Null where nothing is near enough to be meant. */
function nearestMethod(name: string): string | null {
  const [nearest] = methods
    .map((method) => ({ method, far: distance(method.toLowerCase(), name.toLowerCase()) }))
    .sort((one, other) => one.far - other.far)
  return nearest && nearest.far <= Math.max(2, Math.floor(name.length / 3)) ? nearest.method : null
}
