import "server-only"
import { setTimeout as pause } from "node:timers/promises"
import { shared } from "../common/shared"

/** Whoever asks again and again, instead of waiting as told, asks a few times a second then. */
const holdMs = 250
/** So many wait at most; what comes beyond is answered at once, as a waiting answer takes memory too. */
const heldMax = 2_000

const held = () => shared("held refusals", () => ({ count: 0 }))

/** Waits before a refusal is answered: a loop that does not heed it must not keep the server busy with refusing. */
export async function holdBack(): Promise<void> {
  const state = held()
  if (state.count >= heldMax) return
  state.count++
  await pause(holdMs)
  state.count--
}
