import "server-only"
import { setTimeout as pause } from "node:timers/promises"
import { shared } from "../common/shared"

/** So many answers are late at once; what comes beyond is not, as a waiting request takes memory from everybody. */
const lateMax = 1_000

const late = () => shared("late answers", () => ({ count: 0 }))

/** Waits so many milliseconds, or until the client leaves. */
export async function beLate(ms: number, signal: AbortSignal): Promise<void> {
  const state = late()
  if (state.count >= lateMax) return
  state.count++
  await pause(ms, undefined, { signal }).catch(() => {})
  state.count--
}
