const prefix = "[Intercom]"

/** Everything the SDK says on the console starts with the same word, so that a page can filter it. */
export function warn(message: string, ...details: unknown[]): void {
  console.warn(`${prefix} ${message}`, ...details)
}

export function logError(message: string, ...details: unknown[]): void {
  console.error(`${prefix} ${message}`, ...details)
}
