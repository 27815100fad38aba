const focusable =
  'button:not([disabled], [tabindex="-1"]), a[href], textarea, input:not([tabindex="-1"]), summary, [tabindex="0"]'

/** Keeps the Tab key among an element's own controls. */
export function cycleFocus(root: HTMLElement, event: KeyboardEvent): void {
  const controls = Array.from(root.querySelectorAll<HTMLElement>(focusable)).filter(isShown)
  const active = (root.getRootNode() as ShadowRoot).activeElement
  const isInside = controls.some((control) => control === active)
  const from = event.shiftKey ? controls[0] : controls.at(-1)
  const to = event.shiftKey ? controls.at(-1) : controls[0]
  if (isInside && active !== from) return
  event.preventDefault()
  to?.focus()
}

/**
 * Moves focus with what is drawn; call before, and the answer after. It goes into a panel that opened, stays in one
 * whose content changed, and returns to the launcher, or to where it came from, when the panel closed. A screen may
 * name the element it goes to (`data-first-focus`).
 */
export function followFocus(root: ShadowRoot): () => void {
  const wasOpen = panelOf(root) !== null
  const hadFocus = root.activeElement !== null
  if (!wasOpen && !hadFocus) remember(root)

  return () => {
    const panel = panelOf(root)
    const hasLost = hadFocus && !root.activeElement
    if (panel && (!wasOpen || hasLost)) focusQuietly(panel.querySelector<HTMLElement>("[data-first-focus]") ?? panel)
    if (!panel && wasOpen && hadFocus) focusQuietly(root.querySelector<HTMLElement>(".launcher") ?? recall(root))
  }
}

/**
 * Only in a page that has the focus: a script that opens the Messenger in a background frame must not take the keyboard
 * away from what the person is typing in.
 */
export function focusQuietly(element: HTMLElement | null): void {
  if (!element || !document.hasFocus()) return
  const { activeElement } = document
  const isOutside = element.getRootNode() !== activeElement?.shadowRoot
  // A dialog of the page that keeps the focus would fetch it back from an element outside, but not from nowhere.
  if (isOutside && activeElement instanceof HTMLElement) activeElement.blur()
  element.focus({ preventScroll: true })
}

const origins = new WeakMap<ShadowRoot, HTMLElement>()

function remember(root: ShadowRoot): void {
  if (document.activeElement instanceof HTMLElement) origins.set(root, document.activeElement)
}

function recall(root: ShadowRoot): HTMLElement | null {
  return origins.get(root) ?? null
}

function panelOf(root: ShadowRoot): HTMLElement | null {
  return root.querySelector<HTMLElement>(".panel")
}

function isShown(element: HTMLElement): boolean {
  return element.getClientRects().length > 0
}

/** For what comes by itself: a person who is typing into the page goes on doing so. */
export function focusUnlessTyping(element: HTMLElement | null): void {
  if (!document.activeElement?.matches("input, textarea, select, [contenteditable]")) focusQuietly(element)
}
