// The time in the frame: the real one, or that of the workspace's test clock.
import type { FrameClock } from "@/lib/contract/frame/frame"

const RealDate = Date
// Bound now: the visitor's code may replace it later.
const readReal = Date.now.bind(Date)

let clock: FrameClock | null = null

/** Before the SDK, which keeps the browser's own `Date.now` as it finds it (sdk/page/natives.ts). */
export function installClock(): void {
  RealDate.now = now
}

/** Epoch milliseconds, whatever the page's clock says. */
export function realNow(): number {
  return readReal()
}

/** The real time of a moment that the page's clock told, as near as it can be known. */
export function toReal(at: number): number {
  if (!clock) return at
  return clock.frozenAt === null ? at - clock.offsetMs : realNow()
}

/** From now on the page's Date goes by this clock; a page that never had any keeps the browser's own Date. */
export function setClock(next: FrameClock | null): void {
  clock = next
  if (next && globalThis.Date === RealDate) globalThis.Date = movedDate()
}

function now(): number {
  return clock ? (clock.frozenAt ?? realNow() + clock.offsetMs) : realNow()
}

function movedDate(): DateConstructor {
  const moved = new Proxy(RealDate, {
    apply: () => new RealDate(now()).toString(),
    construct: (target, args, newTarget) => Reflect.construct(target, args.length > 0 ? args : [now()], newTarget),
    get: (target, key) => (key === "now" ? now : Reflect.get(target, key)),
  })
  // So that a date is one of the page's Date in every way that code asks.
  RealDate.prototype.constructor = moved
  return moved
}
