import type { Messenger } from "../messenger"
import { warn } from "../page/log"
import { nextTask } from "../page/task"
import { closeSession } from "../session/session"
import { pageSettings } from "../session/settings"
import { call } from "./call"
import { callOf, isInSession } from "./call-of"

/** Told when the script is evaluated again after `delete window.Intercom`: two Messengers on a page are one too many. */
const replacedEvent = "messenger:replaced"

/** Marks our function, so that the script evaluated again knows that it is there. */
const mark = Symbol.for("messenger.installed")

export function isInstalled(): boolean {
  return isDispatcher(Reflect.get(window, "Intercom"))
}

function isDispatcher(value: unknown): boolean {
  return typeof value === "function" && Object.hasOwn(value, mark)
}

/**
 * Puts the dispatcher at `window.Intercom` (fact 17.2 and those after it): takes over the stub's queue and properties,
 * and boots by itself when the page has settings and called for no boot.
 */
export function install(messenger: Messenger): void {
  const stub: unknown = Reflect.get(window, "Intercom")
  /** A dispatcher, or what the page has put in its place: a wrapper, or a test's mock. */
  let shown: unknown = createDispatcher(stub)
  /** False once the page has deleted it: then it stays away (fact 17.9), its settings are for the next installation. */
  const isInPlace = () => shown && Reflect.get(window, "Intercom") === shown

  document.dispatchEvent(new Event(replacedEvent))
  document.addEventListener(replacedEvent, () => leavePage(messenger), { once: true })
  publish()
  adoptQueue(stub)
  void bootFromPage()

  function publish(): void {
    try {
      Object.defineProperty(window, "Intercom", { configurable: true, enumerable: true, get: () => shown, set })
    } catch {
      // A page that declares `var Intercom` makes the property permanent; it can still be assigned.
      Reflect.set(window, "Intercom", shown)
    }
  }

  /** Foreign snippets assign their stub, which has to be swallowed (fact 17.8); what else a page assigns, it means. */
  function set(value: unknown): void {
    if (adoptQueue(value)) return
    if (isDispatcher(shown) && !isDispatcher(value)) warn("The page has replaced window.Intercom.")
    shown = value
  }

  /** As the page calls it; `stack` as `call` takes it. */
  function invoke(args: unknown[], stack?: Parameters<typeof call>[2]): unknown {
    // Official integrations wait for another function than before their boot (fact 17.10). All serve, as pages keep any.
    if (args[0] === "boot" && isInPlace() && isDispatcher(shown)) {
      shown = createDispatcher(shown)
      publish()
    }
    return call(messenger, args, stack)
  }

  function createDispatcher(before: unknown): object {
    const Intercom = (...args: unknown[]) => invoke(args)
    const own = typeof before === "function" ? before : {}
    for (const name of Object.keys(own)) {
      // `q` and `c` are the stub's queue; the rest belongs to the page.
      if (name === "q" || name === "c") continue
      Object.defineProperty(Intercom, name, Object.getOwnPropertyDescriptor(own, name) ?? {})
    }
    return Object.defineProperties(Intercom, {
      [mark]: { value: true },
      booted: {
        configurable: true,
        enumerable: true,
        get: () => messenger.store.getState().phase === "up",
        // A client that sets it must not fail.
        set() {},
      },
    })
  }

  /**
   * Runs what a stub recorded, in order; events wait for their session by themselves, so `boot` comes before them. Code
   * that kept the stub goes on recording, so its queue forwards from here on. False for what is no stub.
   */
  function adoptQueue(given: unknown): boolean {
    const queue: unknown = typeof given === "function" && !isDispatcher(given) && Reflect.get(given, "q")
    if (!Array.isArray(queue)) return false
    const record = (entries: unknown[], stack?: string) => {
      for (const entry of entries) if (isList(entry)) invoke(Array.from(entry), stack)
    }
    record(queue.splice(0), "")
    const push = (...entries: unknown[]) => {
      // The page's line is still on the stack.
      record(entries)
      return 0
    }
    // Not assigned, which throws where the page froze Array.prototype.
    Object.defineProperty(queue, "push", { configurable: true, writable: true, value: push })
    return true
  }

  /** The basic installation never calls `boot` (fact 17.4). A tool lets the page's own script have its turn before. */
  async function bootFromPage(): Promise<void> {
    await (messenger.probe?.ready ?? nextTask())
    if (messenger.session || messenger.wasShutDown || !isInPlace()) return
    const settings = pageSettings()
    if (settings.app_id !== undefined) invoke(["boot", settings], null)
  }
}

/** An entry is an arguments object or an array, depending on the snippet (fact 17.3). */
function isList(entry: unknown): entry is ArrayLike<unknown> {
  return typeof entry === "object" && entry !== null
}

/** The session itself goes on: the next installation finds it in the cookies. */
function leavePage(messenger: Messenger): void {
  messenger.callbacks.clear()
  const leaving = callOf(messenger)
  if (isInSession(leaving)) closeSession(leaving)
}
