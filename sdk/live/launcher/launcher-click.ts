import type { Messenger } from "../../messenger"
import type { JsonRecord } from "../../page/json"
import { warn } from "../../page/log"

/**
 * Makes the page's own launchers open the Messenger (`custom_launcher_selector`, fact 6.3). Clicks are matched when
 * they happen, so elements that come later work and nothing is written to the page's. Answers with its undo.
 */
export function watchLaunchers(messenger: Messenger): () => void {
  const { callbacks, core, store } = messenger

  function onClick(event: MouseEvent): void {
    const selector = selectorOf(store.getState().settings)
    const target = selector && findLauncher(event.composedPath(), selector)
    if (!target) return
    // A launcher is often a link with a mailto: address for pages without a Messenger.
    if (target instanceof HTMLAnchorElement) event.preventDefault()
    const call = core.callOf(messenger)
    callbacks.run("onActivatorClick", call.trace)
    core.open(call)
  }

  document.addEventListener("click", onClick, true)
  return () => document.removeEventListener("click", onClick, true)
}

function selectorOf(settings: JsonRecord): string | null {
  const { custom_launcher_selector: selector, widget } = settings
  if (typeof selector === "string") return selector
  const legacy = typeof widget === "object" && widget !== null && "activator" in widget ? widget.activator : null
  return typeof legacy === "string" && legacy !== "#IntercomDefaultWidget" ? legacy : null
}

/** The innermost that matches, also in an open shadow root, of which the document sees the host only. */
function findLauncher(path: EventTarget[], selector: string): Element | null {
  try {
    return path.find((node): node is Element => node instanceof Element && node.matches(selector)) ?? null
  } catch {
    warn(`custom_launcher_selector "${selector}" is not a valid CSS selector.`)
    return null
  }
}
