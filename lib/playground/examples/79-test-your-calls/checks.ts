import { order } from "./checkout"

/** Remembers the calls that it is given, as a test's double does. */
function callsOf(act: (track: (...call: unknown[]) => void) => void) {
  const calls: unknown[][] = []
  act((...call) => calls.push(call))
  return JSON.stringify(calls)
}

export function runChecks() {
  const price = { amount: 4990, currency: "eur" }
  const expected = JSON.stringify([["trackEvent", "placed-order", { items: 2, price }]])
  return [
    {
      name: "an order is tracked with its price in cents",
      hasPassed: callsOf((track) => order({ items: 2, euros: 49.9 }, track)) === expected,
    },
    {
      name: "an empty basket tracks nothing",
      hasPassed: callsOf((track) => order({ items: 0, euros: 0 }, track)) === "[]",
    },
  ]
}
