// Comparing what is there with as much as a test says of it.

/** Whether what is there has at least what is wanted: of objects these fields, of lists exactly these entries. */
export function isLike(actual: unknown, wanted: unknown): boolean {
  return differencesOf(actual, wanted).length === 0
}

/** Each difference as words, by the field's path: `price.amount is 1, needs 2`. */
export function differencesOf(actual: unknown, wanted: unknown, path = ""): string[] {
  if (Object.is(actual, wanted)) return []
  if (isRecord(wanted) && isRecord(actual)) {
    return Object.entries(wanted).flatMap(([key, value]) =>
      differencesOf(Object.hasOwn(actual, key) ? actual[key] : undefined, value, path ? `${path}.${key}` : key),
    )
  }
  if (Array.isArray(wanted) && Array.isArray(actual) && wanted.length === actual.length) {
    return wanted.flatMap((value, index) => differencesOf(actual[index], value, `${path}[${index}]`))
  }
  return [`${path || "it"} is ${say(actual)}, needs ${say(wanted)}`]
}

const textLength = 200

/** A value as code would write it. */
export function say(value: unknown): string {
  if (value === undefined) return "not set"
  const text = typeof value === "function" ? "what the function takes" : JSON.stringify(value)
  return text.length > textLength ? `${text.slice(0, textLength)}…` : text
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value)
}
