// One browser at a time: it takes all of a core, and the next run is as quick when it waits.
import "server-only"
import { limits } from "@/lib/contract/limits"
import { AppError } from "../../common/errors"
import { shared } from "../../common/shared"
import { Turns } from "../../common/turns"

const turns = () => shared("browser turns", () => new Turns(1))

type Waiting = {
  /** Whoever asks in one name waits behind others who ask seldom. */
  key: string
  /** Ends when nobody wants it any more. */
  signal: AbortSignal
}

/** Does the work when it is its turn. Whose turn does not come within a while is told to try again. */
export function takeTurn<Result>({ key, signal }: Waiting, work: () => Promise<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    let isGone = false
    const leave = (error: AppError) => {
      isGone = true
      reject(error)
    }
    const timer = setTimeout(() => leave(busy()), limits.runTurnMs)
    const end = () => leave(nobodyWaits())
    signal.addEventListener("abort", end)
    const begin = async () => {
      clearTimeout(timer)
      signal.removeEventListener("abort", end)
      if (!isGone) resolve(await work())
    }
    turns().take(key, begin).catch(reject)
  })
}

/** What is thrown where whoever asked has left; nobody reads it. */
export function nobodyWaits(): AppError {
  return new AppError({
    code: "unavailable",
    message: "Ask again: the connection was closed before the snippet had run.",
  })
}

function busy(): AppError {
  return new AppError({
    code: "unavailable",
    message: "Try again in 10 seconds: other snippets are run before it, one at a time.",
    retryAfterSeconds: 10,
  })
}
