// The SDK on the page of a test: the window that happy-dom or jsdom made and Vitest has put in the place of Node's globals.
import { readFileSync } from "node:fs"
import path from "node:path"
import { fileURLToPath } from "node:url"
import vm from "node:vm"
import type { Messenger } from "../testing/types"
import { noteWarning } from "../testing/warnings"
import { createPageFetch } from "./page-fetch"
import { standIns } from "./stand-ins"

/** What the SDK listens for when another takes its place (sdk/calls/install.ts). */
const replacedEvent = "messenger:replaced"

/** All of the SDK as one script (scripts/lib/bundle/bundle-sdk.mjs). */
const file = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../vitest/sdk.js")

/** What it takes from here, and not from the window. */
const given = ["globalThis", "console", ...Object.keys(standIns)]

let compiled: ReturnType<typeof vm.compileFunction> | undefined

/** Puts a fresh SDK at `window.Intercom`; the answered function takes it away, with whatever it left on the page. */
export function openPage({ settings, warnings }: Messenger): () => Promise<void> {
  compiled ??= vm.compileFunction(readFileSync(file, "utf8"), given, { filename: file })
  const network = createPageFetch(settings)
  const pageSettings: unknown = Reflect.get(window, "intercomSettings")
  const globals = Object.create(globalThis, {
    fetch: { value: network.fetch },
    [Symbol.for("messenger.home")]: { value: settings.api_base },
  })
  const layout = Object.entries(standIns).map(([name, standIn]) => Reflect.get(globalThis, name) ?? standIn)
  compiled(globals, notingConsole(warnings), ...layout)
  return async () => {
    document.dispatchEvent(new Event(replacedEvent))
    await network.settled()
    Reflect.deleteProperty(window, "Intercom")
    Reflect.set(window, "intercomSettings", pageSettings)
    document.querySelector("#intercom-container")?.remove()
    forgetCookies()
    forgetStorage()
  }
}

/** The test's console, whose warnings are noted as well. */
function notingConsole(warnings: string[]): Console {
  const warn = (...said: unknown[]) => {
    noteWarning(warnings, said[0])
    console.warn(...said)
  }
  return Object.create(console, { warn: { value: warn } })
}

/** Names of what the SDK keeps. */
const cookies = "intercom-"
const storage = "messenger-"

function forgetCookies(): void {
  for (const cookie of document.cookie.split("; ")) {
    const [name = ""] = cookie.split("=")
    // biome-ignore lint/suspicious/noDocumentCookie: the SDK uses it.
    if (name.startsWith(cookies)) document.cookie = `${name}=; path=/; max-age=-1`
  }
}

function forgetStorage(): void {
  for (const key of Object.keys(localStorage)) if (key.startsWith(storage)) localStorage.removeItem(key)
}
