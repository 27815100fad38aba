const baseMs = 500
const capMs = 30_000

/** Exponential with full jitter: many pages that lose the server together must not come back together. */
export function backoffMs(attempt: number): number {
  return Math.round(Math.random() * Math.min(capMs, baseMs * 2 ** attempt))
}

/** Resolves after the wait, or at once when the network comes back; rejects when `signal` aborts. */
export function pause(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason)
    const timer = setTimeout(finish, ms)
    signal?.addEventListener("abort", finish)
    addEventListener("online", finish)

    function finish(): void {
      clearTimeout(timer)
      signal?.removeEventListener("abort", finish)
      removeEventListener("online", finish)
      if (signal?.aborted) reject(signal.reason)
      else resolve()
    }
  })
}
