/** The path of the first key that was given and is not in what was read of it; null where all were read. */
export function findUnknownKey(given: unknown, read: unknown, path: string[] = []): string[] | null {
  if (typeof given !== "object" || given === null || typeof read !== "object" || read === null) return null
  for (const [key, value] of Object.entries(given)) {
    if (value === undefined) continue
    if (!Object.hasOwn(read, key)) return [...path, key]
    const found = findUnknownKey(value, Reflect.get(read, key), [...path, key])
    if (found) return found
  }
  return null
}
