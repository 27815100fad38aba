// Opening a document erases every listener on it and on its window (HTML, "document open steps"), also those of the
// preview's own scripts. They are written down while the frame is still its own, and put back.

type Registration = {
  target: EventTarget
  type: string
  listener: EventListenerOrEventListenerObject | null
  options: AddEventListenerOptions | boolean | undefined
}

export type KeptListeners = {
  /** Puts back what stands so far; what is there already stays as it is. */
  restore(): void
  /** Later listeners are the page's own, which lose theirs when it opens its document; these come back then, too. */
  end(): void
}

/** Writes down which listeners document and window have from here on. */
export function keepListeners(): KeptListeners {
  const { prototype } = EventTarget
  const { addEventListener, removeEventListener } = prototype
  let kept: Registration[] = []
  let hasEnded = false

  const isKept = (target: EventTarget) => !hasEnded && (target === window || target === document)

  // Both go on being called after the end, by whoever took them from here.
  prototype.addEventListener = function (this: EventTarget | undefined, type, listener, options) {
    const target = this ?? window
    if (isKept(target)) kept.push({ target, type, listener, options })
    addEventListener.call(target, type, listener, options)
  }
  prototype.removeEventListener = function (this: EventTarget | undefined, type, listener, options) {
    const target = this ?? window
    if (isKept(target)) {
      kept = kept.filter((one) => one.target !== target || one.type !== type || one.listener !== listener)
    }
    removeEventListener.call(target, type, listener, options)
  }

  function restore() {
    for (const { target, type, listener, options } of kept) addEventListener.call(target, type, listener, options)
  }

  return {
    restore,
    end() {
      hasEnded = true
      // An observer is no listener, and a document that is opened loses its root element.
      new MutationObserver(restore).observe(document, { childList: true })
      prototype.addEventListener = addEventListener
      prototype.removeEventListener = removeEventListener
    },
  }
}
