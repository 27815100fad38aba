import { ofDocument } from "../page/of-document"

export type Host = {
  element: HTMLElement
  root: ShadowRoot
  addStyles(text: string): void
  setZIndex(zIndex: number): void
  remove(): void
}

/**
 * The Messenger's one element on the page, with everything in its shadow root. It has the id and class that tests of
 * other people look for (fact 16.1). It stays there by what the live chunk does (sdk/live/place.ts).
 */
export function createHost(): Host {
  const element = document.createElement("div")
  element.id = "intercom-container"
  element.className = "intercom-lightweight-app"
  element.style.cssText = guards.replaceAll(";", "!important;")
  const root = element.attachShadow({ mode: "open" })
  ofDocument("body")?.append(element)

  return {
    element,
    root,
    addStyles: (text) => addStyles(root, text),
    setZIndex: (zIndex) => element.style.setProperty("z-index", String(zIndex), "important"),
    remove: () => element.remove(),
  }
}

/**
 * Inline and important wins over any rule of the page, also over `* { all: unset !important }`. The page may still hide
 * the element (sdk/live/place.ts).
 */
const guards =
  "all:initial;display:revert-layer;position:fixed;bottom:0;right:0;width:0;height:0;overflow:visible;visibility:visible;opacity:1;pointer-events:auto;"

/** Adopted sheets need no permission of the page's Content-Security-Policy; a style element does. */
function addStyles(root: ShadowRoot, text: string): void {
  try {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(text)
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet]
  } catch {
    const element = document.createElement("style")
    element.textContent = text
    root.append(element)
  }
}
