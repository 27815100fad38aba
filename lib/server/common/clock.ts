import "server-only"

/** The server's only clock, so that a test can move it. */
export function now(): Date {
  return new Date()
}

/** A moment that lies so many milliseconds from now; negative is the past. */
export function fromNow(milliseconds: number): Date {
  return new Date(now().getTime() + milliseconds)
}

/** Unix seconds, the API's unit of time. */
export function toSeconds(date: Date): number {
  return Math.floor(date.getTime() / 1000)
}
