import type { Messenger } from "../messenger"
import { nextTask } from "../page/task"
import { closeSession } from "../session/session"
import { pageSettings } from "../session/settings"
import { call } from "./call"
import { callOf, isInSession } from "./call-of"

type Dispatcher = ((...args: unknown[]) => unknown) & { booted?: boolean }

/** Told when the script is evaluated again after `delete window.Intercom`: two Messengers on a page are one too many. */
const replacedEvent = "messenger:replaced"

/** Marks our function, so that the script evaluated again knows that it is there. */
const mark = Symbol.for("messenger.installed")

export function isInstalled(): boolean {
  const current: unknown = Reflect.get(window, "Intercom")
  return typeof current === "function" && Object.hasOwn(current, mark)
}

/**
 * Puts the dispatcher at `window.Intercom` (fact 17.2 and those after it): takes over the stub's queue and properties,
 * and boots by itself when the page has settings and called for no boot.
 */
export function install(messenger: Messenger): void {
  const stub: unknown = Reflect.get(window, "Intercom")
  const dispatchers = [createDispatcher(messenger, stub)]
  const current = () => dispatchers.at(-1) as Dispatcher
  /** False once the page has deleted it: then it stays away (fact 17.9), its settings are for the next installation. */
  const isOurs = () => Reflect.get(window, "Intercom") === current()

  // An official integration waits for another function than before boot (fact 17.10). Both serve, as pages keep either.
  messenger.store.subscribe(({ phase }, { phase: before }) => {
    if (before === "idle" && phase === "booting" && dispatchers.length === 1 && isOurs()) {
      dispatchers.push(createDispatcher(messenger, current()))
      publish()
    }
    for (const dispatcher of dispatchers) if (phase === "up" || dispatcher.booted) dispatcher.booted = phase === "up"
  })

  document.dispatchEvent(new Event(replacedEvent))
  document.addEventListener(replacedEvent, () => leavePage(messenger), { once: true })
  publish()
  adoptQueue(messenger, stub)
  void bootFromPage(messenger, isOurs)

  function publish(): void {
    try {
      // Foreign snippets assign their stub: an accessor swallows it, and `delete` still works (fact 17.8, fact 17.9).
      Object.defineProperty(window, "Intercom", {
        configurable: true,
        enumerable: true,
        get: current,
        set: (foreign: unknown) => adoptQueue(messenger, foreign),
      })
    } catch {
      // A page that declares `var Intercom` makes the property permanent; it can still be assigned.
      Reflect.set(window, "Intercom", current())
    }
  }
}

function createDispatcher(messenger: Messenger, before: unknown): Dispatcher {
  function Intercom(...args: unknown[]): unknown {
    return call(messenger, args)
  }
  const own = typeof before === "function" ? before : {}
  for (const name of Object.keys(own)) {
    // `q` and `c` are the stub's queue; the rest belongs to the page.
    if (name === "q" || name === "c") continue
    Object.defineProperty(Intercom, name, Object.getOwnPropertyDescriptor(own, name) ?? {})
  }
  Object.defineProperty(Intercom, mark, { value: true })
  return Intercom
}

/**
 * Runs what a stub recorded, in order; events wait for their session by themselves, so `boot` comes before them. Code
 * that kept the stub goes on recording, so its queue forwards from here on.
 */
function adoptQueue(messenger: Messenger, stub: unknown): void {
  const queue: unknown = typeof stub === "function" ? Reflect.get(stub, "q") : undefined
  if (!Array.isArray(queue)) return
  const recorded: unknown[] = queue.splice(0)
  for (const entry of recorded) callRecorded(messenger, entry, "")
  const push = (...entries: unknown[]) => {
    // The page's line is still on the stack.
    for (const entry of entries) callRecorded(messenger, entry, undefined)
    return 0
  }
  // Not assigned, which throws where the page froze Array.prototype.
  Object.defineProperty(queue, "push", { configurable: true, writable: true, value: push })
}

/** An entry is an arguments object or an array, depending on the snippet (fact 17.3). */
function callRecorded(messenger: Messenger, entry: unknown, stack: string | undefined): void {
  if (typeof entry !== "object" || entry === null) return
  call(messenger, Array.from(entry as ArrayLike<unknown>), stack)
}

/** The basic installation never calls `boot` (fact 17.4). A tool lets the page's own script have its turn before. */
async function bootFromPage(messenger: Messenger, isOurs: () => boolean): Promise<void> {
  await (messenger.probe?.ready ?? nextTask())
  if (messenger.session || messenger.wasShutDown || !isOurs()) return
  const settings = pageSettings()
  if (settings.app_id !== undefined) call(messenger, ["boot", settings], null)
}

/** The session itself goes on: the next installation finds it in the cookies. */
function leavePage(messenger: Messenger): void {
  messenger.callbacks.clear()
  const leaving = callOf(messenger)
  if (isInSession(leaving)) closeSession(leaving)
}
