import { scriptUrl } from "./position"
import { openModule } from "./running-script"

/**
 * Runs the compiled script and calls `done` once its top level has finished, or failed. A classic script shares its
 * globals with the HTML's own handlers; a module may import and await.
 */
export function execute({ code, kind }: { code: string; kind: "classic" | "module" }, done: () => void): void {
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
  const finish = (lookUp?: unknown) => {
    removeEventListener("error", finish)
    openModule(lookUp)
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
