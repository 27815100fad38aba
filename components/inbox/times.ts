// Instants are Unix seconds, as the API sends them.
const clock = new Intl.DateTimeFormat(undefined, { hour: "2-digit", minute: "2-digit" })
const shortDay = new Intl.DateTimeFormat(undefined, { day: "numeric", month: "short" })
const longDay = new Intl.DateTimeFormat(undefined, { weekday: "long", day: "numeric", month: "long", year: "numeric" })
const whole = new Intl.DateTimeFormat(undefined, { dateStyle: "full", timeStyle: "medium" })

const minute = 60
const hour = 60 * minute
const day = 24 * hour

/** How long ago, in a few characters: "now", "5m", "3h", "2d", then the date. */
export function ageOf(seconds: number, now: number): string {
  const age = now - seconds
  if (age < minute) return "now"
  if (age < hour) return `${Math.floor(age / minute)}m`
  if (age < day) return `${Math.floor(age / hour)}h`
  return age < 7 * day ? `${Math.floor(age / day)}d` : shortDay.format(seconds * 1_000)
}

/** The day as a heading: "Today", "Yesterday", or its date. */
export function dayName(seconds: number, now: number): string {
  const name = new Date(seconds * 1_000).toDateString()
  const today = new Date(now * 1_000)
  if (name === today.toDateString()) return "Today"
  today.setDate(today.getDate() - 1)
  return name === today.toDateString() ? "Yesterday" : longDay.format(seconds * 1_000)
}

export const clockTime = (seconds: number) => clock.format(seconds * 1_000)
export const wholeMoment = (seconds: number) => whole.format(seconds * 1_000)
export const isoMoment = (seconds: number) => new Date(seconds * 1_000).toISOString()
