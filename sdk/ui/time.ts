import { nowSeconds } from "../clock"
import { words } from "./words"

const minute = 60
const hour = 60 * minute
const day = 24 * hour
const week = 7 * day

/** How long ago, as short as it can be said: now, 5m, 3h, 2d, 4w. */
export function shortAge(seconds: number): string {
  const age = nowSeconds() - seconds
  if (age < minute) return words.now
  if (age < hour) return `${Math.floor(age / minute)}m`
  if (age < day) return `${Math.floor(age / hour)}h`
  if (age < week) return `${Math.floor(age / day)}d`
  return `${Math.floor(age / week)}w`
}

export function clockTime(seconds: number): string {
  return new Date(seconds * 1_000).toLocaleTimeString(undefined, { hour: "numeric", minute: "2-digit" })
}

/** The heading of a day in a conversation. */
export function dayName(seconds: number): string {
  if (isSameDay(seconds, nowSeconds())) return words.today
  if (isSameDay(seconds, nowSeconds() - day)) return words.yesterday
  return new Date(seconds * 1_000).toLocaleDateString(undefined, { weekday: "long", day: "numeric", month: "long" })
}

export function isSameDay(a: number, b: number): boolean {
  return new Date(a * 1_000).toDateString() === new Date(b * 1_000).toDateString()
}
