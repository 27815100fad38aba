import type { Call, Messenger } from "../messenger"
import { now } from "../page/clock"
import { copyOf } from "../page/copy"
import { logError } from "../page/log"
import { getVisitorId, whoami } from "../session/people"
import { forgetWaiting, shutdown } from "../session/shutdown"
import { callOf } from "./call-of"
import { runPrepared } from "./command"
import { type CommandName, commands } from "./commands"
import { countCall, watchFlood } from "./flood"
import { traceCall, traceOf } from "./probe"

/**
 * One call of `window.Intercom`. Never throws into the page: what goes wrong is said on the console and to the probe.
 * The arguments are copied first, because a page may change the object it passed (fact 17.14). `stack` is
 * the caller's; empty for a call that waited in a queue, null for one that the SDK makes itself.
 */
export function call(messenger: Messenger, given: unknown[], stack?: string | null): unknown {
  try {
    const { tallies } = messenger
    const known = tallies.get(given[0])
    // A loop comes by here a million times, so this is all that it costs.
    if (known && known.dropped > 0) {
      known.dropped++
      return known.stillDone?.(messenger)
    }
    const name = isCommand(given[0]) ? given[0] : ""
    const tally = countCall(tallies, name, stillDone[name])
    if (tally.dropped > 1) return
    const [method, ...args] = withoutTrailingUndefined(given).map(copyOf)
    const caller = stack === undefined && messenger.probe ? (new Error().stack ?? "") : (stack ?? null)
    const trace = traceCall(messenger.probe, { method, args, stack: caller, at: now() })
    if (tally.dropped === 0) return dispatch(callOf(messenger, trace), method, args)
    watchFlood(messenger, tally, { method: name, trace })
    return tally.stillDone?.(messenger)
  } catch (error) {
    logError("A call failed.", error)
    return undefined
  }
}

/** What a call does also where it is not free: a page may need its answer each time, and nobody stays logged in. */
const stillDone: Partial<Record<CommandName | "", (messenger: Messenger) => unknown>> = {
  getVisitorId: (messenger) => getVisitorId(untold(messenger)),
  whoami: (messenger) => whoami(untold(messenger)),
  shutdown: (messenger) => (messenger.session ? shutdown(untold(messenger)) : forgetWaiting(messenger)),
}

function untold(messenger: Messenger): Call {
  return callOf(messenger, traceOf(null, null))
}

function dispatch(call: Call, method: unknown, args: unknown[]): unknown {
  if (!isCommand(method)) return call.messenger.live.use((live) => live.tellUnknown(call, method))
  return runPrepared(call, method, commands[method](args))
}

/** Only the table's own names: `toString` and `__proto__` are not among them. */
function isCommand(method: unknown): method is CommandName {
  return typeof method === "string" && Object.hasOwn(commands, method)
}

/** Wrappers pass `undefined` for what their user left out (fact 17.13). */
function withoutTrailingUndefined(given: unknown[]): unknown[] {
  let length = given.length
  while (length > 0 && given[length - 1] === undefined) length--
  return given.slice(0, length)
}
