/**
 * The JSON text of plain data. `JSON.stringify` would ask `Array.prototype.toJSON` and its like, which old libraries put
 * there, and which turn every list into a text.
 */
export function stringify(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => stringify(item ?? null)).join()}]`
  if (typeof value !== "object" || value === null) return JSON.stringify(value)
  const entries = Object.entries(value).filter(([, entry]) => entry !== undefined)
  return `{${entries.map(([key, entry]) => `${JSON.stringify(key)}:${stringify(entry)}`).join()}}`
}
