import { now } from "../page/clock"
import { ofDocument } from "../page/of-document"

/** A page may replace its body as often as it likes; one that removes us on purpose must not be kept busy by it. */
const returnsPerWindow = 100
const windowMs = 10_000

/** Told to the shadow root, and heard there for as long as its listeners are. */
const check = "messenger:check"

/**
 * Keeps the element on the page, on top of it and in the viewport's corner, whatever the page does to its body, its root
 * or the whole document. A page that hides it by its name is obeyed. `onErased` is called after `document.open()`, which
 * takes every listener away, also in shadow roots. Answers with the undo.
 */
export function keepPlace(element: HTMLElement, onErased: () => void): () => void {
  const root = element.shadowRoot
  let timer: ReturnType<typeof setTimeout> | undefined
  let recent = { since: now(), returns: 0 }
  let isHeard = false
  /** The body moves, clips or blurs what stands in it. */
  let isBodyUnfit = false

  const parent = () => (isBodyUnfit ? ofDocument("documentElement") : ofDocument("body"))
  const changes = new MutationObserver(look)
  const sight = new IntersectionObserver(() => {
    showUnlessMeant(element)
    // The frame is drawn, so to ask costs nothing. Of an element that is fixed to the viewport there is no such parent.
    if (isBodyUnfit || !element.offsetParent) return
    isBodyUnfit = true
    attach()
  })

  function look(): void {
    // What a modal dialog sets on everything beside it. Ours can be used then, as it could in a frame.
    for (const name of ["inert", "aria-hidden"]) if (element.hasAttribute(name)) element.removeAttribute(name)
    if (element.parentNode && element.parentNode === parent()) return
    clearTimeout(timer)
    if (now() - recent.since > windowMs) recent = { since: now(), returns: 0 }
    const wait = recent.returns < returnsPerWindow ? 0 : recent.since + windowMs - now()
    // Not at once: a page that removes us in an observer of its own would lock up both.
    timer = setTimeout(comeBack, wait)
  }

  function comeBack(): void {
    recent.returns++
    isHeard = false
    root?.dispatchEvent(new Event(check))
    if (isHeard) attach()
    else onErased()
  }

  function attach(): void {
    removeCopies(element)
    const place = parent()
    if (place && element.parentNode !== place) place.append(element)
    changes.disconnect()
    for (const node of [document, ofDocument("documentElement"), ofDocument("body")]) {
      if (node) changes.observe(node, { childList: true })
    }
    changes.observe(element, { attributeFilter: ["inert", "aria-hidden"] })
  }

  root?.addEventListener(check, () => {
    isHeard = true
  })
  attach()
  sight.observe(element)
  return () => {
    clearTimeout(timer)
    changes.disconnect()
    sight.disconnect()
  }
}

/** A rule for everything (`div`, `body > *`) did not mean us; one for our id or class did. */
function showUnlessMeant(element: HTMLElement): void {
  if (getComputedStyle(element).display !== "none") return
  const { id, className } = element
  element.id = element.className = ""
  const isHiddenAnyway = !element.hidden && getComputedStyle(element).display === "none"
  Object.assign(element, { id, className })
  if (isHiddenAnyway) element.style.setProperty("display", "block", "important")
}

/** A page that kept its body by copying it has a copy of our element, empty. */
function removeCopies(element: HTMLElement): void {
  for (const copy of document.querySelectorAll(`#${element.id}`)) {
    if (copy !== element && !copy.shadowRoot) copy.remove()
  }
}
