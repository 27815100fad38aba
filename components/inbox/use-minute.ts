import { useSyncExternalStore } from "react"

const minuteMs = 60_000

/** The time in Unix seconds, to the minute, so that ages grow while the page is open. */
export function useMinute(): number {
  return useSyncExternalStore(subscribe, lastMinute, () => 0)
}

function subscribe(onChange: () => void) {
  const timer = setInterval(onChange, minuteMs)
  return () => clearInterval(timer)
}

function lastMinute() {
  return Math.floor(Date.now() / minuteMs) * 60
}
