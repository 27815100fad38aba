import { ofDocument } from "../page/of-document"

export type Host = {
  root: ShadowRoot
  addStyles(text: string): void
  setZIndex(zIndex: number): void
  remove(): void
}

/** A page script may replace the body many times; beyond this it is removing us on purpose. */
const maxReturns = 50

/**
 * The Messenger's one element on the page, with everything in its shadow root. It has the id and class that tests of
 * other people look for (fact 16.1), and it comes back when the page replaces its body.
 */
export function createHost(): Host {
  const element = document.createElement("div")
  element.id = "intercom-container"
  element.className = "intercom-lightweight-app"
  element.style.cssText = guards.replaceAll(";", "!important;")
  const root = element.attachShadow({ mode: "open" })
  const stop = keepOnPage(element)

  return {
    root,
    addStyles: (text) => addStyles(root, text),
    setZIndex: (zIndex) => element.style.setProperty("z-index", String(zIndex), "important"),
    remove() {
      stop()
      element.remove()
    },
  }
}

/** Inline and important wins over any rule of the page, also over `* { all: unset !important }`. */
const guards =
  "all:initial;display:block;position:fixed;bottom:0;right:0;width:0;height:0;overflow:visible;visibility:visible;opacity:1;pointer-events:auto;"

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

function keepOnPage(element: HTMLElement): () => void {
  let returns = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  const observer = new MutationObserver(() => {
    if (element.parentNode === ofDocument("body")) return
    // Not at once: a page that removes us in an observer of its own would lock up both.
    clearTimeout(timer)
    timer = setTimeout(attach, 0)
  })

  function attach(): void {
    observer.disconnect()
    observer.observe(document.documentElement, { childList: true })
    if (!ofDocument("body") || returns++ > maxReturns) return
    ofDocument("body").append(element)
    observer.observe(ofDocument("body"), { childList: true })
  }

  attach()
  return () => {
    clearTimeout(timer)
    observer.disconnect()
  }
}
