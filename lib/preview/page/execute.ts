import { inlineScript } from "@/lib/contract/playground/page-source"
import { ownUrl, scriptUrl } from "../position/position"
import { openModule } from "../position/running-script"
import { pause, type Survey } from "./document"

type Script = { code: string; kind: "classic" | "module"; bodyAttributes: string }

export type LastScript = {
  /** Its markup; empty where the HTML ends in something that no script can follow. */
  markup: string
  /** Runs it where the parser did not come to it. Called when the document was opened, as it listens to that. */
  watch(): void
}

/**
 * The compiled script as the last one of the page; calls `done` once its top level has finished, or failed. A classic
 * script shares its globals with the HTML's own handlers; a module may import and await, and has its turn when the
 * document was read.
 */
export function lastScript({ code, kind, bodyAttributes }: Script, survey: Survey, done: () => void): LastScript {
  const callback = `playground_${Math.random().toString(36).slice(2)}`
  let hasStarted = false

  // An inline module says nothing when it has run, so it calls this itself; an error at its top level does it otherwise.
  const source =
    kind === "classic"
      ? `${code}\n//# sourceURL=${scriptUrl}`
      : `${code}\nglobalThis.${callback}?.(function () { return eval(arguments[0]) });\n//# sourceURL=${scriptUrl}`

  /** A module hands out how to evaluate in its scope, by a function that adds no name to it. */
  function finish(lookUp?: unknown) {
    removeEventListener("error", failed, true)
    openModule(lookUp)
    if (Reflect.deleteProperty(globalThis, callback)) done()
  }

  function failed(event: Event) {
    // Modules run when the document was read: what fails before is another script.
    if (document.readyState === "loading") return
    const { target } = event
    // An import that does not load is an error of the element, and the script never runs.
    const isOurs = target instanceof HTMLScriptElement && target.text.includes(callback)
    if (isOurs || event instanceof ErrorEvent) finish()
  }

  /** Puts the script at the end, or in the place of the one that asks for it. */
  function start(asker: HTMLOrSVGScriptElement | null) {
    hasStarted = true
    const script = document.createElement("script")
    script.textContent = source
    if (kind === "module") script.type = "module"
    if (asker) asker.replaceWith(script)
    else (document.body ?? document.documentElement).append(script)
    if (kind === "module") return
    script.remove()
    finish()
  }

  function markup() {
    if (!survey.canEndInScript) return ""
    // Where the HTML had nothing for a body yet, this begins it; where one is open, it says nothing.
    return `<body ${bodyAttributes}>${survey.hasDeferred || kind === "module" ? pause() : ""}${tag()}`
  }

  function tag() {
    // Text that an element is given needs no escapes, which would move columns.
    if (kind === "classic") return `<script>${callback}()\n//# sourceURL=${ownUrl}</script>`
    hasStarted = true
    return `<script type="module">${inlineScript(source)}</script>`
  }

  return {
    markup: markup(),
    watch() {
      const value = kind === "classic" ? () => start(document.currentScript) : finish
      Object.defineProperty(globalThis, callback, { configurable: true, value })
      if (kind === "module") addEventListener("error", failed, true)
      document.addEventListener("readystatechange", () => hasStarted || start(null), { once: true })
    },
  }
}
