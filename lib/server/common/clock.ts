import "server-only"
import { AsyncLocalStorage } from "node:async_hooks"
import { shared } from "./shared"

/** A workspace's test clock as it is stored: the time it was set to, and since when it runs from there, if it does. */
export type TestClock = { clockAt: Date | null; clockSetAt: Date | null }

/** Whose clock a request goes by; the server's until it is known which workspace it is about. */
type Followed = { clock: TestClock | null }

const followed = () => shared("followed clock", () => new AsyncLocalStorage<Followed>())

/** The time in the workspace that the running request is about. Everything that is stored or compared there goes by it. */
export function now(): Date {
  return timeOf(followed().getStore()?.clock ?? null)
}

/** The server's own, for what no test clock may move: ids, and what is removed after a while. */
export function realNow(): Date {
  return new Date()
}

/** What a test clock says. */
export function timeOf(clock: TestClock | null): Date {
  if (!clock?.clockAt) return realNow()
  const ranMs = clock.clockSetAt ? realNow().getTime() - clock.clockSetAt.getTime() : 0
  return new Date(clock.clockAt.getTime() + ranMs)
}

/** Runs a request, which may come to follow a workspace's clock. */
export function withClock<Result>(work: () => Promise<Result>): Promise<Result> {
  return followed().run({ clock: null }, work)
}

/** From here on the running request goes by this clock, also where it has been found by a call deep inside. */
export function followClock({ clockAt, clockSetAt }: TestClock): void {
  const request = followed().getStore()
  if (request) request.clock = { clockAt, clockSetAt }
}

/** A moment that lies so many milliseconds from now; negative is the past. */
export function fromNow(milliseconds: number): Date {
  return new Date(now().getTime() + milliseconds)
}

/** Unix seconds, the API's unit of time. */
export function toSeconds(date: Date): number {
  return Math.floor(date.getTime() / 1000)
}
