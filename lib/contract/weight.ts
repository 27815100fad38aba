// A plain file without zod: the preview's frame measures what it sends, and the page what it gets, by the same measure.

/** What a number, a key's quotes or an empty object count as. */
const small = 8

/**
 * About how many characters plain data takes as JSON. Stops counting beyond `most`, so that measuring something huge
 * costs little; what is no plain data, or contains itself, is always too much.
 */
export function weigh(value: unknown, most: number): number {
  let weight = 0
  const waiting = [value]
  while (waiting.length > 0 && weight <= most) {
    const next = waiting.pop()
    weight += small
    if (typeof next === "string") weight += next.length
    if (typeof next !== "object" || next === null) continue
    if (Array.isArray(next)) {
      weight += next.length
      if (weight <= most) for (const item of next) waiting.push(item)
      continue
    }
    if (!isPlain(next)) return Number.POSITIVE_INFINITY
    for (const key in next) {
      weight += small + key.length
      if (weight > most) break
      waiting.push(Reflect.get(next, key))
    }
  }
  return weight
}

/** Buffers, maps and the like: nobody sends them, and looking into them may cost anything. */
function isPlain(value: object) {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}
