import { nowSeconds } from "../../page/clock"
import { language, say, words } from "../words/words"

const minute = 60
const hour = 60 * minute
const day = 24 * hour
const week = 7 * day
const mega = 1_024 * 1_024

/**
 * How long ago, as short as the language can say it: now, 5m, 3h, 2d, 4w. In words of our own: the first use of a number
 * format for units takes as long as all the rest of a card, and cards show while the page loads.
 */
export function shortAge(seconds: number): string {
  const age = nowSeconds() - seconds
  const { minutes, hours, days, weeks } = words.ago
  if (age < minute) return words.now
  if (age < hour) return amount(minutes, age / minute)
  if (age < day) return amount(hours, age / hour)
  if (age < week) return amount(days, age / day)
  return amount(weeks, age / week)
}

export function clockTime(seconds: number): string {
  return format(seconds, { hour: "numeric", minute: "2-digit" })
}

/** A day and month, with the year where it is not this one. */
export function dateName(seconds: number): string {
  const isThisYear = dateOf(seconds).getFullYear() === dateOf(nowSeconds()).getFullYear()
  return format(seconds, { day: "numeric", month: "long", ...(!isThisYear && { year: "numeric" }) })
}

/** The heading of a day in a conversation. */
export function dayName(seconds: number): string {
  if (isSameDay(seconds, nowSeconds())) return words.today
  if (isSameDay(seconds, nowSeconds() - day)) return words.yesterday
  if (nowSeconds() - seconds > 300 * day) return dateName(seconds)
  return format(seconds, { weekday: "long", day: "numeric", month: "long" })
}

export function isSameDay(a: number, b: number): boolean {
  return dateOf(a).toDateString() === dateOf(b).toDateString()
}

/** A size in the unit that fits, with one digit at most after the point. */
export function sizeName(bytes: number): string {
  const [unit, size] = bytes < mega ? ["kilobyte", bytes / 1_024] : ["megabyte", bytes / mega]
  const shown = Math.max(0.1, size)
  const options = { style: "unit", unit, unitDisplay: "short", maximumFractionDigits: shown < 10 ? 1 : 0 } as const
  return new Intl.NumberFormat(localeOf(), options).format(shown)
}

/** Region of the browser where it speaks the language too; Arabic with the digits that the rest of the page has. */
function localeOf(): string {
  if (language === "ar") return "ar-u-nu-latn"
  return navigator.languages?.find((tag) => tag.toLowerCase().split("-")[0] === language) ?? language
}

function amount(text: string, value: number): string {
  return say(text, { n: Math.floor(value) })
}

function format(seconds: number, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(localeOf(), options).format(dateOf(seconds))
}

function dateOf(seconds: number): Date {
  return new Date(seconds * 1_000)
}
