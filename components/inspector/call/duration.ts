/** "38 ms", "1.2 s", "12 min": short enough for a column, precise enough to compare. */
export function formatDuration(ms: number): string {
  if (ms < 1_000) return `${Math.round(ms)} ms`
  if (ms < 60_000) return `${(ms / 1_000).toFixed(1)} s`
  return `${Math.round(ms / 60_000)} min`
}

const clock = new Intl.DateTimeFormat(undefined, { hour: "2-digit", minute: "2-digit", second: "2-digit" })

/** Time of day of an instant in epoch milliseconds. */
export function formatClock(at: number): string {
  return clock.format(at)
}
