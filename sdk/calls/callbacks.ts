import { logError } from "../page/log"
import type { Trace } from "./probe"

export type CallbackName =
  | "onShow"
  | "onHide"
  | "onUnreadCountChange"
  | "onUserEmailSupplied"
  | "onActivatorClick"
  | "ready"

export type Callback = (...args: unknown[]) => unknown

export type Callbacks = {
  add(name: CallbackName, callback: Callback): void
  run(name: CallbackName, trace: Trace, ...args: unknown[]): void
  /** Runs and forgets: for what happens once. */
  runOnce(name: CallbackName, trace: Trace): void
  clear(): void
}

/** The page's functions. Registering adds, nothing but `shutdown` removes (fact 4.4, fact 4.5). */
export function createCallbacks(): Callbacks {
  let registered: { name: CallbackName; callback: Callback }[] = []

  function run(name: CallbackName, trace: Trace, ...args: unknown[]): void {
    for (const entry of registered.filter((one) => one.name === name)) runCallback(entry, trace, ...args)
  }

  return {
    add(name, callback) {
      registered.push({ name, callback })
    },
    run,
    runOnce(name, trace) {
      run(name, trace)
      registered = registered.filter((entry) => entry.name !== name)
    },
    clear() {
      registered = []
    },
  }
}

/** An error in the page's function is the page's to see, on its console, and must not stop the Messenger. */
export function runCallback(
  { name, callback }: { name: CallbackName; callback: Callback },
  trace: Trace,
  ...args: unknown[]
): void {
  trace.effect({ kind: "callback", name, args })
  try {
    callback(...args)
  } catch (error) {
    logError(`Your ${name} callback failed.`, error)
  }
}
