import "server-only"

/** Notes a failure that no answer can tell of any more. */
export function logFailure(error: unknown): void {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
  console.error(JSON.stringify({ level: "error", code: "stream", error: text }))
}
