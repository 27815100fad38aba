import { type PageParts, pageSource, styleId } from "@/lib/contract/playground/page-source"
import type { KeptListeners } from "./kept-listeners"

/** Begins the page anew; what the frame itself listens to goes on. */
export function openPage(listeners: KeptListeners): void {
  document.open()
  listeners.restore()
}

/**
 * Loads the panes as a browser loads a page: its parser reads them, so that scripts run in their order, and the
 * document's events come when they are due.
 */
export function writePage(parts: PageParts): void {
  document.write(pageSource(parts))
  document.close()
}

export type Survey = {
  /** Whether a script after this HTML would be one: a comment, a text area or a quote that stays open would swallow it. */
  canEndInScript: boolean
  /** Whether scripts wait until the document was read. */
  hasDeferred: boolean
}

/** Looks through HTML that nothing is loaded or run of. */
export function surveyHtml(html: string): Survey {
  const id = "playground-end"
  const parsed = new DOMParser().parseFromString(`${html}<script id=${id}></script>`, "text/html")
  const end = parsed.getElementById(id)
  return {
    canEndInScript: end instanceof HTMLScriptElement && !end.closest("noscript"),
    hasDeferred: parsed.querySelector('script[defer][src], script[type="module" i]') !== null,
  }
}

/**
 * Makes the parser wait for a moment. Where it has read all by the time that the document is closed, Chromium calls it
 * complete, although deferred scripts and modules still have to run.
 */
export function pause(): string {
  const code = "URL.revokeObjectURL(document.currentScript.src); document.currentScript.remove()"
  const url = URL.createObjectURL(new Blob([code], { type: "text/javascript" }))
  return `<script src="${url}"></script>`
}

/** Shows the CSS pane, in place of what it was before. */
export function installCss(css: string): void {
  let style = document.getElementById(styleId)
  if (!style) {
    style = document.createElement("style")
    style.id = styleId
    const place = document.head ?? document.documentElement
    place?.prepend(style)
  }
  style.textContent = css
}
