/** Plain data as the code of one line that makes it. Whatever a line may not hold is escaped, in comments too. */
export function writeValue(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(writeValue).join(", ")}]`
  if (typeof value !== "object" || value === null) return onOneLine(JSON.stringify(value) ?? "undefined")
  const fields = Object.entries(value).map(([key, member]) => `${writeKey(key)}: ${writeValue(member)}`)
  return fields.length > 0 ? `{ ${fields.join(", ")} }` : "{}"
}

/** Text as a template literal, line by line as it is. */
export function writeText(text: string): string {
  // Of carriage returns the literal would make line feeds.
  return `\`${text.replace(/[\\`]|\$(?=\{)/g, "\\$&").replaceAll("\r", "\\r")}\``
}

function writeKey(key: string) {
  // Without the brackets it would be the object's prototype.
  if (key === "__proto__") return '["__proto__"]'
  return /^[A-Za-z_$][\w$]*$/.test(key) ? key : onOneLine(JSON.stringify(key))
}

/** Two characters end a line of code, and are none that JSON escapes. */
function onOneLine(json: string) {
  return json.replaceAll("\u2028", "\\u2028").replaceAll("\u2029", "\\u2029")
}
