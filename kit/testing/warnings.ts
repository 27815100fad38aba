const prefix = "[Intercom] "
const warningsMax = 20

/** Notes a line of a page's console where it is what a Messenger said, such as that a call was throttled or refused. */
export function noteWarning(warnings: string[], line: unknown): void {
  if (typeof line !== "string" || !line.startsWith(prefix) || warnings.length >= warningsMax) return
  warnings.push(line.slice(prefix.length))
}
