// What of a stored value is the same in each run: what the project's code says word for word. A time, a random id and whatever
// else is worked out may be another one tomorrow.

/** The part of a value that stands in the code; undefined where none does. A list stands there as a whole or not at all. */
export function writtenIn(code: string, value: unknown): unknown {
  if (Array.isArray(value)) {
    const items = value.map((item) => writtenIn(code, item))
    return items.includes(undefined) ? undefined : items
  }
  if (typeof value === "object" && value !== null) {
    const fields = Object.entries(value).map(([key, member]) => [key, writtenIn(code, member)] as const)
    const written = fields.filter(([, member]) => member !== undefined)
    return written.length > 0 ? Object.fromEntries(written) : undefined
  }
  return isWritten(code, value) ? value : undefined
}

/** Whether a text, a number or another single value stands there by itself, and not as a part of a longer word. */
export function isWritten(code: string, value: unknown): boolean {
  if (typeof value === "number") return stands(code.replace(/(?<=\d)_(?=\d)/g, ""), String(value))
  if (typeof value !== "string" || value === "") return true
  const unescaped = code.replace(/\\(["'`\\])/g, "$1")
  // The server keeps emails in lower case.
  return [code, unescaped].some((text) => stands(text.toLowerCase(), value.toLowerCase()))
}

function stands(code: string, text: string) {
  for (let at = code.indexOf(text); at !== -1; at = code.indexOf(text, at + 1)) {
    const [before, after] = [
      code.slice(at - 1 < 0 ? 0 : at - 1, at),
      code.slice(at + text.length, at + text.length + 1),
    ]
    if (!isOneWord(before, text.slice(0, 1)) && !isOneWord(text.slice(-1), after)) return true
  }
  return false
}

function isOneWord(left: string, right: string) {
  return /\w/.test(left) && /\w/.test(right)
}
