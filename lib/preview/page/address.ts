// The page's address is the frame's own: what changes it is told to the page around it, and what that asks for is done
// as a browser's bar would do it. Chromium and Firefox let a document without an origin have every path of its site.
import type { Arrival, Move } from "@/lib/contract/frame/address"
import { limits } from "@/lib/contract/limits"
import type { Outlet } from "../port"

/** A page that changes it in a loop tells the last one. */
const reportMs = 50

export type PageAddress = {
  /** What a document says of itself when it has loaded. */
  arrival(): { address: string; arrival: Arrival }
  /** Where the page of this run is, unless it is there already, and which address led to it. */
  begin(run: { address: string | null; cameFrom: string }): void
  go(delta: number): void
  open(address: string): void
}

export function keepAddress(outlet: Outlet): PageAddress {
  // Kept now: the page's code may replace any of them later.
  const { pushState, replaceState, go } = History.prototype
  const later = setTimeout
  let referrer = ""
  let told = here()
  let waiting: Move | null = null

  for (const [name, native, move] of [
    ["pushState", pushState, "push"],
    ["replaceState", replaceState, "replace"],
  ] as const) {
    History.prototype[name] = function (...args) {
      native.apply(this, args)
      tell(move)
    }
  }
  addEventListener("popstate", () => tell("walk"))
  addEventListener("hashchange", () => tell("walk"))
  Object.defineProperty(Document.prototype, "referrer", { configurable: true, enumerable: true, get: () => referrer })

  function tell(move: Move) {
    const isScheduled = waiting !== null
    // What was pushed stays a step, whatever came after it.
    waiting = waiting === "push" ? "push" : move
    if (!isScheduled) later(report, reportMs)
  }

  function report() {
    const move = waiting
    waiting = null
    const address = here()
    if (!move || address === told) return
    told = address
    outlet.send({ type: "address", runId: outlet.runId(), move, address })
  }

  return {
    arrival() {
      const [entry] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[]
      return { address: here(), arrival: entry?.type ?? "navigate" }
    },
    begin({ address, cameFrom }) {
      referrer = cameFrom && location.origin + cameFrom
      if (address !== null) replaceState.call(history, null, "", location.origin + address)
      told = here()
    },
    go: (delta) => go.call(history, delta),
    open: (address) => location.assign(location.origin + address),
  }
}

function here() {
  const { pathname, search, hash } = location
  return (pathname + search + hash).slice(0, limits.urlLength)
}
