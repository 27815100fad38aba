/** True for object literals and class instances of any realm, false for dates, elements, maps and their like. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && Object.prototype.toString.call(value) === "[object Object]"
}
