import type { ToFrame } from "@/lib/contract/frame/frame"
import { scriptUrl } from "./position"
import { beginScript, openModule } from "./running-script"

type Executable = Pick<Extract<ToFrame, { type: "run" }>, "code" | "kind" | "imports" | "packages">

/**
 * Runs the compiled script and calls `done` once its top level has finished, or failed. A classic script shares its
 * globals with the HTML's own handlers; a module may import and await.
 */
export function execute(executable: Executable, done: () => void): void {
  const { code, kind, packages } = executable
  beginScript(executable)
  if (Object.keys(packages).length > 0) nameModules(packages)
  const script = document.createElement("script")
  if (kind === "classic") {
    script.textContent = `${code}\n//# sourceURL=${scriptUrl}`
    document.body.append(script)
    script.remove()
    done()
    return
  }
  // An inline module says nothing when it has run, so it calls this itself; an error at its top level does it otherwise.
  const callback = `playground_${Math.random().toString(36).slice(2)}`
  const finish = (evaluate?: unknown) => {
    removeEventListener("error", finish)
    if (typeof evaluate === "function") openModule((name) => evaluate(name))
    if (Reflect.deleteProperty(globalThis, callback)) done()
  }
  Object.defineProperty(globalThis, callback, { configurable: true, value: finish })
  addEventListener("error", finish)
  // An import that does not load is an error of the element, and the script never runs.
  script.onerror = finish
  script.type = "module"
  script.textContent = `${code}\nglobalThis.${callback}?.((name) => eval(name));\n//# sourceURL=${scriptUrl}`
  document.body.append(script)
}

/** Lets import() of a classic script find packages by their names. */
function nameModules(imports: Record<string, string>) {
  const map = document.createElement("script")
  map.type = "importmap"
  map.textContent = JSON.stringify({ imports })
  document.head.append(map)
}
