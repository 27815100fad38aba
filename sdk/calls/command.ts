import type { Call } from "../messenger"
import { warn } from "../page/log"
import { skip } from "./skip"

/** Ready to run with valid arguments, or what is wrong with the given ones. */
export type Prepared = { run: (call: Call) => unknown } | { problem: string }

/** Puts a method behind the reader of its arguments. */
export function command<Args extends unknown[] | string>(
  read: (given: unknown[]) => Args,
  run: (call: Call, ...args: Exclude<Args, string>) => unknown,
) {
  return (given: unknown[]): Prepared => {
    const args = read(given)
    if (typeof args === "string") return { problem: args }
    return { run: (call) => run(call, ...(args as Exclude<Args, string>)) }
  }
}

/** Runs the method, or says what is wrong with its arguments. */
export function runPrepared(call: Call, method: string, prepared: Prepared): unknown {
  if ("run" in prepared) return prepared.run(call)
  const message = `${method} ${prepared.problem}`
  warn(message)
  return call.trace.effect(skip("invalid_argument", message))
}
