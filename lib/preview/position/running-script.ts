// What this frame runs, for whoever explains its errors.
import type { ToFrame } from "@/lib/contract/frame/frame"
import { beginHtml } from "./html-position"

type Script = Pick<Extract<ToFrame, { type: "run" }>, "html" | "code" | "imports" | "packages">

let script: Script = { html: "", code: "", imports: [], packages: {} }
let lookUpInModule: ((code: string) => unknown) | null = null

/** Called before anything of the page is there, so that import() of a classic script finds packages by their names. */
export function beginScript(begun: Script): void {
  script = begun
  beginHtml(begun.html)
  const { packages } = begun
  if (Object.keys(packages).length === 0) return
  const map = document.createElement("script")
  map.type = "importmap"
  map.textContent = JSON.stringify({ imports: packages })
  document.head.append(map)
  map.remove()
}

/** A module that has run hands out how to evaluate something in its scope; nothing else can. */
export function openModule(lookUp: unknown): void {
  if (typeof lookUp === "function") lookUpInModule = (code) => lookUp(code)
}

/** Evaluates in the scope of the module that runs; null where none does. */
export function moduleScope(): ((code: string) => unknown) | null {
  return lookUpInModule
}

export function runningScript(): Script {
  return script
}

/** Whether the module that runs declares the name, which its page cannot see. */
export function isDeclaredInModule(name: string): boolean {
  if (!lookUpInModule || !/^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(name)) return false
  try {
    lookUpInModule(name)
    return true
  } catch {
    return false
  }
}
