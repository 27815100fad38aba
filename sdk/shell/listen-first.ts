/** Of these not every browser has the handler attribute by which the others are found. */
const unnamed =
  "compositionend compositionstart compositionupdate focusin focusout touchend touchmove touchstart".split(" ")

/**
 * Hears of every event on the page before the page does, as far as that goes: of the window's listeners the earliest is
 * asked first. Called again with the same listener it repairs what `document.open()` erased.
 */
export function listenFirst(listener: (event: Event) => void): void {
  for (const name of unnamed) addEventListener(name, listener, { capture: true, passive: true })
  for (const attribute in HTMLElement.prototype) {
    const name = attribute.slice(2)
    // What a browser sends at its own rate as soon as somebody listens is left out.
    if (!/^on(?!pointerraw)/.test(attribute)) continue
    // A listener that could hold back scrolling would slow it down.
    addEventListener(name, listener, { capture: true, passive: /^(touch|wheel)/.test(name) })
  }
}
