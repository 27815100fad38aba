import type { Trace } from "../calls/probe"

const prefix = "[Intercom]"

/** Everything the SDK says on the console starts with the same word, so that a page can filter it. */
export function warn(message: string, ...details: unknown[]): void {
  console.warn(`${prefix} ${message}`, ...details)
}

/** Says it to the page's developer and to the tool that watches the page. */
export function warnAbout(trace: Trace, message: string): void {
  warn(message)
  trace.effect({ kind: "warned", message })
}

export function logError(message: string, ...details: unknown[]): void {
  console.error(`${prefix} ${message}`, ...details)
}
