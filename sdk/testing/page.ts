import { afterEach, beforeEach, vi } from "vitest"
import type { Effect, Probe, ProbeCall } from "../../lib/contract/frame/probe"
import { probeKey } from "../../lib/contract/names"
import { callOf, isInSession } from "../calls/call-of"
import { install } from "../calls/install"
import { createMessenger } from "../create-messenger"
import type { Messenger } from "../messenger"
import { mountWhenVisible } from "../shell/mount"
import { createFakeServer, type FakeServer } from "./fake-server"

type Intercom = ((...args: unknown[]) => unknown) & Record<string, unknown>

export type TestPage = {
  server: FakeServer
  messenger: Messenger
  intercom: Intercom
  calls: ProbeCall[]
  effects: (Effect & { traceId: string | null })[]
  /** Effects of one kind of skip, as most tests ask for them. */
  skips(reason: string): Extract<Effect, { kind: "skipped" }>[]
}

const realTurn = setImmediate

const clean: (() => void)[] = []

/** A fresh page with the SDK on it, a fake server behind it, and a probe unless the test wants none. */
export function openPage({ hasProbe = true, server = createFakeServer(), staysBeside = false } = {}): TestPage {
  const calls: ProbeCall[] = []
  const effects: TestPage["effects"] = []
  const probe: Probe = {
    ready: Promise.resolve(),
    call: (call) => calls.push(call),
    effect: (traceId, effect) => effects.push({ ...effect, traceId }),
  }
  Reflect.set(globalThis, Symbol.for(probeKey), hasProbe ? probe : undefined)
  vi.stubGlobal("fetch", server.fetch)
  const messenger = createMessenger()
  mountWhenVisible(messenger)
  // Installed again, the script before leaves the page; a tab beside it does not.
  const replaced = vi.spyOn(document, "dispatchEvent")
  if (staysBeside) replaced.mockReturnValueOnce(true)
  install(messenger)
  replaced.mockRestore()
  clean.push(() => intercom()("shutdown"))
  return {
    server,
    messenger,
    get intercom() {
      return intercom()
    },
    calls,
    effects,
    skips: (reason) => effects.filter((effect) => effect.kind === "skipped").filter((skip) => skip.reason === reason),
  }
}

/** For each test of a file: a clock that stands, a quiet console, and no page of the test before. */
export function withPages(): void {
  beforeEach(() => {
    // The database in memory needs its turns.
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "setInterval", "clearInterval", "Date"] })
    // The start of a second, so that what settles does so within it.
    vi.setSystemTime(Math.floor(Date.now() / 1_000) * 1_000)
    vi.spyOn(console, "warn").mockImplementation(() => {})
    vi.spyOn(console, "error").mockImplementation(() => {})
  })
  afterEach(async () => {
    closePages()
    // What a page still had to send.
    await runTimers()
    vi.useRealTimers()
    vi.restoreAllMocks()
  })
}

/**
 * The page dies at once, as when its process is killed: nothing of it runs any more, and only what it stored stays. The
 * network is gone until the next page opens.
 */
export async function crash({ server, messenger }: TestPage): Promise<void> {
  server.isOnline = false
  vi.clearAllTimers()
  const call = callOf(messenger)
  if (isInSession(call)) messenger.core.closeSession(call)
  await settle()
  vi.clearAllTimers()
  Reflect.deleteProperty(window, "Intercom")
  // The next page loads the chunks anew.
  vi.resetModules()
  server.requests.length = 0
  server.isOnline = true
}

/** Leaves nothing of a page for the next test. */
export function closePages(): void {
  for (const close of clean.splice(0)) close()
  Reflect.deleteProperty(window, "Intercom")
  Reflect.deleteProperty(window, "intercomSettings")
  for (const cookie of document.cookie.split("; ")) {
    // biome-ignore lint/suspicious/noDocumentCookie: the page under test uses it.
    document.cookie = `${cookie.split("=")[0]}=; path=/; max-age=-1`
  }
  localStorage.clear()
}

/** Lets everything that is due happen: microtasks, answers, chunks, and timers of this moment. */
export async function settle(ms = 0): Promise<void> {
  await vi.advanceTimersByTimeAsync(ms)
  await runTimers()
  // One chunk may ask for another.
  for (let chunk = 0; chunk < 2; chunk++) {
    await vi.dynamicImportSettled()
    await runTimers()
  }
  // A database in memory takes one for each value.
  const turns = "indexedDB" in globalThis ? 600 : 0
  for (let turn = 0; turn < turns; turn++) await new Promise((resolve) => realTurn(resolve))
  await runTimers()
}

/** Those of this moment, and those that they set: a timer that sets another for "now" gets the next millisecond. */
async function runTimers(): Promise<void> {
  for (let turn = 0; turn < 10; turn++) await vi.advanceTimersByTimeAsync(1)
}

function intercom(): Intercom {
  return (Reflect.get(window, "Intercom") as Intercom | undefined) ?? (Object.assign(() => undefined) as Intercom)
}
