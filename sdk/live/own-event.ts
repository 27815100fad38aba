/** All that our handlers read of an event besides its target. */
const fields = ["key", "keyCode", "isComposing", "shiftKey", "altKey", "relatedTarget", "clipboardData", "dataTransfer"]

/**
 * What happens inside the Messenger is the Messenger's: a page whose handlers bind single letters, close a dialog on
 * Escape or an outside press, or hold back the wheel, must neither notice it nor spoil it. From a shadow root an event
 * would pass the page's capturing listeners first. So it is stopped at the window, before anything else sees it, and our
 * own handlers are given a copy that does not leave the shadow root. What the browser does with it, it does all the same.
 */
export function keepEvent(event: Event, host: Element): void {
  event.stopImmediatePropagation()
  if (event.type === "mousedown") leavePageFocus(host)
  const target = event.composedPath()[0]
  if (!target || target === host) return
  if (!target.dispatchEvent(copyOf(event))) event.preventDefault()
}

/**
 * Takes the focus from the page's field before it goes to ours, as if the window had lost it: a dialog that keeps the focus
 * would fetch it back from an element outside, but not from nowhere.
 */
function leavePageFocus(host: Element): void {
  const { activeElement } = document
  if (activeElement !== host && activeElement instanceof HTMLElement) activeElement.blur()
}

/** No click of its own kind, which would press the button once more. */
function copyOf(event: Event): Event {
  const { type, bubbles, cancelable } = event
  const copy = new Event(type, { bubbles, cancelable })
  for (const name of fields) Object.defineProperty(copy, name, { value: Reflect.get(event, name) })
  return copy
}
