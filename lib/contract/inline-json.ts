/** A value as JSON within an element of a document, which nothing in it can end. */
export function inlineJson(value: unknown): string {
  return JSON.stringify(value).replaceAll("<", "\\u003c")
}
