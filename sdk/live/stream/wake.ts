import { now } from "../../page/clock"

const lookMs = 4_000
/** A page that is merely busy is not that late. */
const lateMs = 12_000

/** Calls after the computer slept, or came back to a network. Answers with its undo. */
export function watchWake(onWake: () => void): () => void {
  let lookedAt = now()

  function look(): void {
    const isLate = now() - lookedAt > lateMs
    lookedAt = now()
    if (isLate) onWake()
  }

  const timer = setInterval(look, lookMs)
  addEventListener("online", onWake)
  return () => {
    clearInterval(timer)
    removeEventListener("online", onWake)
  }
}
