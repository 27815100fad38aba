/** Epoch milliseconds. The one place where the SDK reads the time, so that a page can move its clock. */
export function now(): number {
  return Date.now()
}

export function nowSeconds(): number {
  return Math.floor(now() / 1_000)
}
